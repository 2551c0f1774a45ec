<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>VillagePage</name>
    <message>
        <source>是哪个村的?</source>
        <translation>Which village?</translation>
    </message>
    <message>
        <source>您是哪个村的?</source>
        <translation>Which village are you from?</translation>
    </message>
    <message>
        <source>不选了</source>
        <translation>None</translation>
    </message>
    <message>
        <source>按首字母找</source>
        <translation>By letter</translation>
    </message>
    <message>
        <source>别的乡镇</source>
        <translation>Other towns</translation>
    </message>
    <message>
        <source>本镇的村</source>
        <translation>This town</translation>
    </message>
    <message>
        <source>是哪个乡镇的?</source>
        <translation>Which town?</translation>
    </message>
    <message>
        <source>村名的第一个字,拼音以什么开头?</source>
        <translation>First letter of the village, in pinyin?</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>{town}的哪个村?</source>
        <translation>Which village of {town}?</translation>
    </message>
    <message>
        <source>这台机器上还没有村名</source>
        <translation>There are no villages on this machine yet</translation>
    </message>
    <message>
        <source>请点下面的按钮,工作人员和您一起填,电话 {phone}</source>
        <translation>Press the button below: staff will fill it in with you, phone {phone}</translation>
    </message>
</context>
<context>
    <name>villages</name>
    <message>
        <source>首页 › 我的村</source>
        <translation>Home › My village</translation>
    </message>
</context>
</TS>
