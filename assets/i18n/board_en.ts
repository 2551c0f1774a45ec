<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>board</name>
    <message>
        <source>请按叫号到窗口办理</source>
        <translation>Come to the desk when your number is called</translation>
    </message>
    <message>
        <source>叫号信息暂时没有更新,请留意窗口</source>
        <translation>Calls may be late, please watch the desks</translation>
    </message>
    <message>
        <source>请</source>
        <translation>Now calling</translation>
    </message>
    <message>
        <source>到 {desk} 号窗口</source>
        <translation>to desk {desk}</translation>
    </message>
    <message>
        <source>{number} 号窗口</source>
        <translation>Desk {number}</translation>
    </message>
    <message>
        <source>欢迎光临</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>请先在自助机取号,叫到的号码会显示在这里</source>
        <translation>Take a number at the terminal. Called numbers show here</translation>
    </message>
    <message>
        <source>现在不办公</source>
        <translation>We are closed</translation>
    </message>
    <message>
        <source>今天 {time} 开始办理</source>
        <translation>Opening today at {time}</translation>
    </message>
    <message>
        <source>{day} {time} 开始办理</source>
        <translation>Opening {day} at {time}</translation>
    </message>
    <message>
        <source>号码</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>窗口</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>业务</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>今天还没有叫号</source>
        <translation>No calls yet today</translation>
    </message>
    <message>
        <source>综合业务</source>
        <translation>General business</translation>
    </message>
    <message>
        <source>等候人数</source>
        <translation>People waiting</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Others</translation>
    </message>
    <message>
        <source>现在没有人等候</source>
        <translation>Nobody is waiting now</translation>
    </message>
    <message>
        <source>今天的办公时间</source>
        <translation>Open today</translation>
    </message>
    <message>
        <source>今天不办公</source>
        <translation>Closed today</translation>
    </message>
    <message>
        <source>咨询电话 {phone}</source>
        <translation>Enquiries {phone}</translation>
    </message>
    <message>
        <source>请 {label} 到 {desk} 号窗口</source>
        <translation>Number {label} to desk {desk}</translation>
    </message>
</context>
</TS>
