<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>desk_appointments</name>
    <message>
        <source>预约</source>
        <translation>Bookings</translation>
    </message>
    <message>
        <source>预约 {count}</source>
        <translation>Bookings {count}</translation>
    </message>
    <message>
        <source>先回访,再看今天谁来;看电话要写明原因</source>
        <translation>First ring back, then see who comes today; opening a phone takes a reason</translation>
    </message>
    <message>
        <source>要打的电话</source>
        <translation>Calls to make</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>明天</source>
        <translation>Tomorrow</translation>
    </message>
    <message>
        <source>场次</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>没有要打的电话</source>
        <translation>No calls to make</translation>
    </message>
    <message>
        <source>今天没有预约</source>
        <translation>No appointments today</translation>
    </message>
    <message>
        <source>明天没有预约</source>
        <translation>No appointments tomorrow</translation>
    </message>
    <message>
        <source>今天和明天没有预约场次</source>
        <translation>No sessions today or tomorrow</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>代为预约</source>
        <translation>Book for somebody</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>午休</source>
        <translation>Lunch break</translation>
    </message>
    <message>
        <source>延时</source>
        <translation>After hours</translation>
    </message>
    <message>
        <source>周末</source>
        <translation>Weekend</translation>
    </message>
    <message>
        <source>打过 {count} 次</source>
        <translation>rung {count} times</translation>
    </message>
    <message>
        <source>窗口代约</source>
        <translation>booked by staff</translation>
    </message>
    <message>
        <source>手机上约的</source>
        <translation>Booked by phone</translation>
    </message>
    <message>
        <source>停办,要告知</source>
        <translation>Not held, to be told</translation>
    </message>
    <message>
        <source>待确认</source>
        <translation>To confirm</translation>
    </message>
    <message>
        <source>没接通</source>
        <translation>Not reached</translation>
    </message>
    <message>
        <source>会来</source>
        <translation>Coming</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>已签到</source>
        <translation>Checked in</translation>
    </message>
    <message>
        <source>迟到签到</source>
        <translation>Came late</translation>
    </message>
    <message>
        <source>没来</source>
        <translation>Did not come</translation>
    </message>
    <message>
        <source>接通,会来</source>
        <translation>Reached, coming</translation>
    </message>
    <message>
        <source>接通,待定</source>
        <translation>Reached, undecided</translation>
    </message>
    <message>
        <source>取消预约</source>
        <translation>Cancel it</translation>
    </message>
    <message>
        <source>已告知</source>
        <translation>Told</translation>
    </message>
    <message>
        <source>签到,发号</source>
        <translation>Check in</translation>
    </message>
    <message>
        <source>情有可原,免计</source>
        <translation>Excuse it</translation>
    </message>
    <message>
        <source>已签到,号码 {label},到点叫号</source>
        <translation>Checked in, number {label}, called at its time</translation>
    </message>
    <message>
        <source>记下了:{state}</source>
        <translation>Noted: {state}</translation>
    </message>
    <message>
        <source>预约码 {code}</source>
        <translation>Booking code {code}</translation>
    </message>
    <message>
        <source>不用带材料</source>
        <translation>Nothing to bring</translation>
    </message>
    <message>
        <source>提醒带好:{names}</source>
        <translation>Remind them to bring: {names}</translation>
    </message>
    <message>
        <source>电话 {phone}</source>
        <translation>Phone {phone}</translation>
    </message>
    <message>
        <source>为什么要看电话</source>
        <translation>Why the phone is opened</translation>
    </message>
    <message>
        <source>回访确认</source>
        <translation>To confirm</translation>
    </message>
    <message>
        <source>提醒带材料</source>
        <translation>To remind of papers</translation>
    </message>
    <message>
        <source>通知停办</source>
        <translation>To tell it is not held</translation>
    </message>
    <message>
        <source>看电话(会记录)</source>
        <translation>Open phone (logged)</translation>
    </message>
    <message>
        <source>经过</source>
        <translation>So far</translation>
    </message>
    <message>
        <source>约好了</source>
        <translation>Booked</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>签到</source>
        <translation>Checked in</translation>
    </message>
    <message>
        <source>免计</source>
        <translation>Excused</translation>
    </message>
    <message>
        <source>居民或系统</source>
        <translation>resident or system</translation>
    </message>
    <message>
        <source>停办:{reason}</source>
        <translation>Not held: {reason}</translation>
    </message>
    <message>
        <source>约了 {booked} / {quota}</source>
        <translation>{booked} of {quota} booked</translation>
    </message>
    <message>
        <source>停办这一场</source>
        <translation>Do not hold it</translation>
    </message>
    <message>
        <source>约了的人会列进要打的电话,清单马上打印</source>
        <translation>Whoever booked goes to the calls to make; the list is printed at once</translation>
    </message>
    <message>
        <source>为什么停办(会告诉居民)</source>
        <translation>Why not (residents are told)</translation>
    </message>
    <message>
        <source>系统检修</source>
        <translation>System maintenance</translation>
    </message>
    <message>
        <source>停电</source>
        <translation>Power cut</translation>
    </message>
    <message>
        <source>经办人请假</source>
        <translation>Clerk on leave</translation>
    </message>
    <message>
        <source>这一场停办了,没有人约过</source>
        <translation>Not held; nobody had booked</translation>
    </message>
    <message>
        <source>这一场停办了,要通知 {count} 人,清单正在打印</source>
        <translation>Not held; {count} to be told, the list is being printed</translation>
    </message>
    <message>
        <source>约哪个事项?</source>
        <translation>Which business?</translation>
    </message>
    <message>
        <source>约几点?</source>
        <translation>What time?</translation>
    </message>
    <message>
        <source>替谁约?</source>
        <translation>For whom?</translation>
    </message>
    <message>
        <source>和居民自己约的是同一份名额</source>
        <translation>The same quota as residents book from</translation>
    </message>
    <message>
        <source>没有可以预约的事项</source>
        <translation>Nothing can be booked</translation>
    </message>
    <message>
        <source>近期都约满了</source>
        <translation>Everything is booked for now</translation>
    </message>
    <message>
        <source>{kind} · 还剩 {count} 个</source>
        <translation>{kind} · {count} left</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>姓名(可以不写)</source>
        <translation>Name (may be left out)</translation>
    </message>
    <message>
        <source>预约 {when}</source>
        <translation>Book {when}</translation>
    </message>
    <message>
        <source>约好了 {when},预约码 {code},请告诉居民</source>
        <translation>Booked {when}, code {code}; please tell them</translation>
    </message>
</context>
</TS>
