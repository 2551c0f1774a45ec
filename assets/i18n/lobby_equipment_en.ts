<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>EquipmentOpener</name>
    <message>
        <source>哪间房的设备坏了?</source>
        <translation>In which room is it?</translation>
    </message>
    <message>
        <source>有设备码的,扫一扫更快</source>
        <translation>If it has a code, scanning it is quicker</translation>
    </message>
    <message>
        <source>还没有登记设备</source>
        <translation>No equipment is registered</translation>
    </message>
    <message>
        <source>哪件设备坏了?</source>
        <translation>Which piece is broken?</translation>
    </message>
    <message>
        <source>这间房没有登记设备</source>
        <translation>No equipment is registered in this room</translation>
    </message>
    <message>
        <source>哪里不对?</source>
        <translation>What is wrong?</translation>
    </message>
    <message>
        <source>点一下就报上去,不用留姓名</source>
        <translation>One tap reports it; no name is needed</translation>
    </message>
    <message>
        <source>活动与场地 › 设备报修</source>
        <translation>Activities &amp; rooms › Report a fault</translation>
    </message>
</context>
<context>
    <name>ThanksPage</name>
    <message>
        <source>报上去了,谢谢您</source>
        <translation>Reported, thank you</translation>
    </message>
    <message>
        <source>工作人员会去看;订了这间房要用它的人,我们会打电话告诉</source>
        <translation>Staff will look at it; we call whoever has booked it</translation>
    </message>
    <message>
        <source>这件设备有人报过了,已经在处理</source>
        <translation>Others reported it too; it is being dealt with</translation>
    </message>
    <message>
        <source>活动与场地 › 设备报修</source>
        <translation>Activities &amp; rooms › Report a fault</translation>
    </message>
</context>
<context>
    <name>equipment</name>
    <message>
        <source>能用</source>
        <translation>Works</translation>
    </message>
    <message>
        <source>已报修</source>
        <translation>Reported</translation>
    </message>
    <message>
        <source>在修</source>
        <translation>In repair</translation>
    </message>
    <message>
        <source>已撤下</source>
        <translation>Taken away</translation>
    </message>
    <message>
        <source>开不了机、不亮</source>
        <translation>Does not turn on</translation>
    </message>
    <message>
        <source>画面或声音不对</source>
        <translation>Picture or sound is wrong</translation>
    </message>
    <message>
        <source>线、接口坏了</source>
        <translation>Cable or socket broken</translation>
    </message>
    <message>
        <source>缺东西</source>
        <translation>Something is missing</translation>
    </message>
    <message>
        <source>冒烟、漏电、会伤人</source>
        <translation>Smoke, shock, danger</translation>
    </message>
    <message>
        <source>别的毛病</source>
        <translation>Something else</translation>
    </message>
</context>
</TS>
