<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>StationPage</name>
    <message>
        <source>附近驿站</source>
        <translation>Stations nearby</translation>
    </message>
    <message>
        <source>附近驿站 › {name}</source>
        <translation>Stations nearby › {name}</translation>
    </message>
    <message>
        <source>找不到路,打前台电话 {phone}</source>
        <translation>Lost? Ring the front desk: {phone}</translation>
    </message>
    <message>
        <source>谁都可以去,不用登记</source>
        <translation>Open to everybody, no sign-up</translation>
    </message>
    <message>
        <source>离这里 {far}</source>
        <translation>{far} from here</translation>
    </message>
    <message>
        <source>在哪里</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>什么时候开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>谁家办的</source>
        <translation>Run by</translation>
    </message>
</context>
<context>
    <name>StationsPage</name>
    <message>
        <source>附近驿站</source>
        <translation>Stations nearby</translation>
    </message>
    <message>
        <source>{village}的驿站,再是近的</source>
        <translation>Stations of {village}, then the nearest</translation>
    </message>
    <message>
        <source>24 小时开放的驿站,近的在前</source>
        <translation>Open for 24 hours, the nearest first</translation>
    </message>
    <message>
        <source>附近的驿站,近的在前</source>
        <translation>The nearest stations first</translation>
    </message>
    <message>
        <source>看全部驿站</source>
        <translation>All stations</translation>
    </message>
    <message>
        <source>只看 24 小时开放的</source>
        <translation>Open for 24 hours only</translation>
    </message>
    <message numerus="yes">
        <source>共 %n 个</source>
        <translation>
            <numerusform>%n in all</numerusform>
            <numerusform>%n in all</numerusform>
        </translation>
    </message>
    <message>
        <source>夜里也能去</source>
        <translation>also at night</translation>
    </message>
    <message>
        <source>县里还没有发来驿站的名单</source>
        <translation>The county has not sent its list of stations yet</translation>
    </message>
    <message>
        <source>前台可以告诉您哪里能歇脚,电话 {phone}</source>
        <translation>The front desk can tell you where to rest: {phone}</translation>
    </message>
</context>
<context>
    <name>stations</name>
    <message>
        <source>饮水</source>
        <translation>Water</translation>
    </message>
    <message>
        <source>充电</source>
        <translation>Charging</translation>
    </message>
    <message>
        <source>充电宝</source>
        <translation>Power bank</translation>
    </message>
    <message>
        <source>避雨</source>
        <translation>Shelter</translation>
    </message>
    <message>
        <source>座椅</source>
        <translation>Seats</translation>
    </message>
    <message>
        <source>{count} 米</source>
        <translation>{count} m</translation>
    </message>
    <message>
        <source>{count} 公里</source>
        <translation>{count} km</translation>
    </message>
    <message>
        <source>24 小时开放</source>
        <translation>Open 24 hours</translation>
    </message>
    <message>
        <source>开放时间请看门口</source>
        <translation>Hours are on the door</translation>
    </message>
    <message>
        <source>24 小时</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>您的村</source>
        <translation>Your village</translation>
    </message>
</context>
</TS>
