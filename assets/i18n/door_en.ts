<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>door</name>
    <message>
        <source>空闲</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>到 {until},到大厅终端就能订</source>
        <translation>Until {until}; book at the terminal in the lobby</translation>
    </message>
    <message>
        <source>到 {until}</source>
        <translation>Until {until}</translation>
    </message>
    <message>
        <source>使用中</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>未开放</source>
        <translation>Not open</translation>
    </message>
    <message>
        <source>今天不再开放</source>
        <translation>Not open any more today</translation>
    </message>
    <message>
        <source>{opens} 开放</source>
        <translation>Opens {opens}</translation>
    </message>
    <message>
        <source>接下来</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>今天没有别的安排</source>
        <translation>Nothing else today</translation>
    </message>
    <message>
        <source>已订</source>
        <translation>Booked</translation>
    </message>
    <message>
        <source>{floor} 楼 · 最多 {capacity} 人</source>
        <translation>Floor {floor} · up to {capacity} people</translation>
    </message>
    <message>
        <source>正在连接…</source>
        <translation>Connecting…</translation>
    </message>
    <message>
        <source>暂时连不上,显示的是 {time} 的情况</source>
        <translation>No connection; this is how it was at {time}</translation>
    </message>
    <message>
        <source>没有编号 {code} 的房间</source>
        <translation>There is no room {code}</translation>
    </message>
</context>
</TS>
