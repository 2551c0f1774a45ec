<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>BookPhonePage</name>
    <message>
        <source>打哪个电话找您?</source>
        <translation>Which phone can we ring?</translation>
    </message>
    <message>
        <source>会打电话确认;号码只用来联系您</source>
        <translation>We ring to confirm; the number is used for nothing else</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>退格</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>预约 › {item}</source>
        <translation>Booking › {item}</translation>
    </message>
    <message>
        <source>预约</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>没有约上;可以返回另选时间</source>
        <translation>Not booked; go back for another time</translation>
    </message>
    <message>
        <source>没有约上,可以再点一次;还不行请到前台</source>
        <translation>Not booked; press once more, or ask at the front desk</translation>
    </message>
    <message>
        <source>预约 {when}</source>
        <translation>Book {when}</translation>
    </message>
    <message>
        <source>请稍候…</source>
        <translation>One moment…</translation>
    </message>
</context>
<context>
    <name>BookedPage</name>
    <message>
        <source>预约 › 约好了</source>
        <translation>Booking › Done</translation>
    </message>
    <message>
        <source>请拍照或记下预约码,一样有效</source>
        <translation>Take a photo or note the code; it counts the same</translation>
    </message>
    <message>
        <source>预约单</source>
        <translation>slip</translation>
    </message>
    <message>
        <source>再打一次</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>预约码</source>
        <translation>Booking code</translation>
    </message>
    <message>
        <source>到了扫码签到,或用手机号后四位加预约码</source>
        <translation>On arrival scan it to check in, or enter the phone&apos;s last four digits and the code</translation>
    </message>
    <message>
        <source>请带好</source>
        <translation>Please bring</translation>
    </message>
    <message>
        <source>没打出来</source>
        <translation>Print again</translation>
    </message>
</context>
<context>
    <name>BookingPage</name>
    <message>
        <source>签到,取号</source>
        <translation>Check in</translation>
    </message>
    <message>
        <source>取消预约</source>
        <translation>Cancel it</translation>
    </message>
    <message>
        <source>好了</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>预约 › 我的预约</source>
        <translation>Booking › My appointment</translation>
    </message>
    <message>
        <source>手机上约的</source>
        <translation>Booked by phone</translation>
    </message>
    <message>
        <source>有疑问请到前台,电话 {phone}</source>
        <translation>Questions? Ask at the front desk, {phone}</translation>
    </message>
    <message>
        <source>请稍候…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>确定取消</source>
        <translation>Yes, cancel</translation>
    </message>
    <message>
        <source>真的不来了吗?</source>
        <translation>Are you sure you will not come?</translation>
    </message>
    <message>
        <source>取消后名额让给别人,要办得重新约</source>
        <translation>Your place goes to somebody else; you would have to book again</translation>
    </message>
</context>
<context>
    <name>DayPage</name>
    <message>
        <source>哪天来办?</source>
        <translation>Which day?</translation>
    </message>
    <message>
        <source>已经约过?查看或取消</source>
        <translation>Booked before? See or cancel it</translation>
    </message>
    <message>
        <source>预约 › {item}</source>
        <translation>Booking › {item}</translation>
    </message>
    <message>
        <source>预约</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>约满了,近期没有空的时间</source>
        <translation>Fully booked; nothing is free for now</translation>
    </message>
    <message>
        <source>急事请直接取号,或打 {phone} 问一问</source>
        <translation>If it is urgent, take a number, or ring {phone}</translation>
    </message>
    <message>
        <source>{day} 约满了</source>
        <translation>{day} is fully booked</translation>
    </message>
    <message>
        <source>最近还能约:{when}</source>
        <translation>The next free time: {when}</translation>
    </message>
</context>
<context>
    <name>TimePage</name>
    <message>
        <source>几点来?</source>
        <translation>What time?</translation>
    </message>
    <message>
        <source>预约 › {item}</source>
        <translation>Booking › {item}</translation>
    </message>
    <message>
        <source>预约</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>这一天已经停止预约</source>
        <translation>This day can no longer be booked</translation>
    </message>
    <message>
        <source>请返回,另选一天</source>
        <translation>Go back and choose another day</translation>
    </message>
    <message>
        <source>{day},几点来?</source>
        <translation>{day}: what time?</translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>还剩 %n 个</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>appointments</name>
    <message>
        <source>周一</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>周二</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>周三</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>周四</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>周五</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>周六</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>周日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>today</translation>
    </message>
    <message>
        <source>明天</source>
        <translation>tomorrow</translation>
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
        <source>不办:{reason}</source>
        <translation>Not held: {reason}</translation>
    </message>
    <message>
        <source>约满了</source>
        <translation>Fully booked</translation>
    </message>
    <message>
        <source>已经签到,号码 {label}</source>
        <translation>Checked in, number {label}</translation>
    </message>
    <message>
        <source>请留意大屏和广播</source>
        <translation>Watch the screen and listen</translation>
    </message>
    <message>
        <source>已经取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>要办,请重新预约,或者直接取号</source>
        <translation>Book again, or simply take a number</translation>
    </message>
    <message>
        <source>预约的时间过了</source>
        <translation>The time of the appointment is over</translation>
    </message>
    <message>
        <source>请点签到;迟到超过 {minutes} 分钟,排到下一个时间</source>
        <translation>Please check in. More than {minutes} minutes late, you are called at the next time</translation>
    </message>
    <message>
        <source>就是今天</source>
        <translation>It is today</translation>
    </message>
    <message>
        <source>约好了</source>
        <translation>Booked</translation>
    </message>
    <message>
        <source>到那天来这里签到,到点叫您,不用再排队</source>
        <translation>Check in here on that day. You are called at your time, without queueing</translation>
    </message>
    <message>
        <source>预约</source>
        <translation>Book</translation>
    </message>
</context>
</TS>
