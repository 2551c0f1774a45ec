<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>desk_rooms</name>
    <message>
        <source>房间</source>
        <translation>Rooms</translation>
    </message>
    <message>
        <source>房间预订</source>
        <translation>Room bookings</translation>
    </message>
    <message>
        <source>点一个预订看它;要改时间,按改时间再点空白处</source>
        <translation>Press a booking to see it; to move it, press Move and then an empty place</translation>
    </message>
    <message>
        <source>一天</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>一周</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>周一 周二 周三 周四 周五 周六 周日</source>
        <translation>Mon Tue Wed Thu Fri Sat Sun</translation>
    </message>
    <message>
        <source>还没有点预订</source>
        <translation>No booking chosen</translation>
    </message>
    <message>
        <source>已订</source>
        <translation>Booked</translation>
    </message>
    <message>
        <source>等批准</source>
        <translation>Awaiting approval</translation>
    </message>
    <message>
        <source>已签到</source>
        <translation>Checked in</translation>
    </message>
    <message>
        <source>候补</source>
        <translation>Waitlist</translation>
    </message>
    <message>
        <source>已结束</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>没有批准</source>
        <translation>Not approved</translation>
    </message>
    <message>
        <source>没有来</source>
        <translation>Did not come</translation>
    </message>
    <message>
        <source>已失效</source>
        <translation>Lapsed</translation>
    </message>
    <message>
        <source>{count} 人 · 编号 {number}</source>
        <translation>{count} people · No. {number}</translation>
    </message>
    <message>
        <source>设备在修:{names}</source>
        <translation>Being repaired: {names}</translation>
    </message>
    <message>
        <source>签到</source>
        <translation>Check in</translation>
    </message>
    <message>
        <source>批准</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>不批准</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>场地另有安排</source>
        <translation>The room is needed otherwise</translation>
    </message>
    <message>
        <source>取消预订</source>
        <translation>Cancel booking</translation>
    </message>
    <message>
        <source>再按一次取消</source>
        <translation>Press again to cancel</translation>
    </message>
    <message>
        <source>改时间</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>现在点一个空白处,就改到那时开始</source>
        <translation>Now press an empty place: it will begin then</translation>
    </message>
    <message>
        <source>{number}:{state}</source>
        <translation>{number}: {state}</translation>
    </message>
    <message>
        <source>往前</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>往后</source>
        <translation>Later</translation>
    </message>
</context>
</TS>
