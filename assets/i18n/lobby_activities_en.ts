<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>ActivityDoorsPage</name>
    <message>
        <source>想来做什么?</source>
        <translation>What would you like to do?</translation>
    </message>
    <message>
        <source>活动与场地</source>
        <translation>Activities and rooms</translation>
    </message>
    <message>
        <source>活动与课程</source>
        <translation>Activities and courses</translation>
    </message>
    <message>
        <source>看日历,报名参加</source>
        <translation>See the calendar and sign up</translation>
    </message>
    <message>
        <source>预订场地</source>
        <translation>Book a room</translation>
    </message>
    <message>
        <source>会议室 · 教室 · 共享直播间</source>
        <translation>Meeting rooms · classrooms · studio</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>最近有哪些活动?</source>
        <translation>What is on?</translation>
    </message>
    <message>
        <source>请到前台问一问,电话 {phone}</source>
        <translation>Please ask at the front desk, phone {phone}</translation>
    </message>
    <message>
        <source>这里还没有登记活动</source>
        <translation>No activities have been entered yet</translation>
    </message>
    <message>
        <source>活动与场地 › 活动与课程</source>
        <translation>Activities and rooms › Activities</translation>
    </message>
</context>
</TS>
