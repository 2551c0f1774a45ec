<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>FindMinePage</name>
    <message>
        <source>我的事项</source>
        <translation>My things</translation>
    </message>
    <message>
        <source>把任何一张小票上的码对准扫码口,或者输入数字</source>
        <translation>Hold the code of any slip before the scanner, or type digits</translation>
    </message>
    <message>
        <source>手机号后四位</source>
        <translation>Last four digits of the phone</translation>
    </message>
    <message>
        <source>编号后四位,或六位预约码</source>
        <translation>Slip&apos;s last 4, or 6-digit code</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>退格</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>看我的事项</source>
        <translation>Show my things</translation>
    </message>
    <message>
        <source>还找不到,请到前台,电话 {phone}</source>
        <translation>If it still cannot be found, ask the front desk, phone {phone}</translation>
    </message>
    <message numerus="yes">
        <source>%n 秒后可以再试;着急请到前台</source>
        <translation>
            <numerusform>Try again in %n second, or ask the front desk</numerusform>
            <numerusform>Try again in %n seconds, or ask the front desk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 秒后再试,或问前台</source>
        <translation>
            <numerusform>Try again in %n s, or ask the staff</numerusform>
            <numerusform>Try again in %n s, or ask the staff</numerusform>
        </translation>
    </message>
    <message>
        <source>试了好几次,请歇一歇</source>
        <translation>Several tries failed; please wait a little</translation>
    </message>
</context>
<context>
    <name>MyDayPage</name>
    <message>
        <source>都打在一张小票上</source>
        <translation>Print all on one slip</translation>
    </message>
    <message>
        <source>我的事项</source>
        <translation>My things</translation>
    </message>
    <message>
        <source>有几件事时间撞上了,请看标出来的</source>
        <translation>Some things overlap; see those marked</translation>
    </message>
    <message>
        <source>还有别的小票?接着扫,合在一起看</source>
        <translation>Another slip? Scan it too and see all together</translation>
    </message>
    <message>
        <source>和别的事时间撞上了</source>
        <translation>Overlaps something else</translation>
    </message>
</context>
<context>
    <name>mine</name>
    <message>
        <source>小票</source>
        <translation>slip</translation>
    </message>
    <message>
        <source>请拍下这一页;前台也可以帮您打</source>
        <translation>Please photograph this page; the front desk can print it too</translation>
    </message>
    <message>
        <source>取号</source>
        <translation>Queue number</translation>
    </message>
    <message>
        <source>办事预约</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>场地预订</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>代办</source>
        <translation>Errand</translation>
    </message>
    <message>
        <source>活动报名</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>托管登记</source>
        <translation>Child care</translation>
    </message>
    <message>
        <source>点单服务</source>
        <translation>Ordered service</translation>
    </message>
    <message>
        <source>没有固定日期</source>
        <translation>No fixed date</translation>
    </message>
    <message>
        <source>更早</source>
        <translation>Earlier</translation>
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
        <source>这天以前</source>
        <translation>By this day</translation>
    </message>
    <message>
        <source>约 {time}</source>
        <translation>about {time}</translation>
    </message>
    <message>
        <source>等叫号</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>叫到了</source>
        <translation>called</translation>
    </message>
    <message>
        <source>正在办</source>
        <translation>in hand</translation>
    </message>
    <message>
        <source>等补办</source>
        <translation>one step missing</translation>
    </message>
    <message>
        <source>过号了</source>
        <translation>missed</translation>
    </message>
    <message>
        <source>已订</source>
        <translation>booked</translation>
    </message>
    <message>
        <source>已报名</source>
        <translation>signed up</translation>
    </message>
    <message>
        <source>已登记</source>
        <translation>registered</translation>
    </message>
    <message>
        <source>等批准</source>
        <translation>awaiting approval</translation>
    </message>
    <message>
        <source>候补</source>
        <translation>on the waitlist</translation>
    </message>
    <message>
        <source>已签到</source>
        <translation>checked in</translation>
    </message>
    <message>
        <source>等受理</source>
        <translation>handed in</translation>
    </message>
    <message>
        <source>已记下</source>
        <translation>Noted</translation>
    </message>
    <message>
        <source>已送到</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>已接单</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>已约时间</source>
        <translation>Time agreed</translation>
    </message>
    <message>
        <source>已受理</source>
        <translation>accepted</translation>
    </message>
    <message>
        <source>要补材料</source>
        <translation>material missing</translation>
    </message>
    <message>
        <source>办好了,来取</source>
        <translation>done, to be collected</translation>
    </message>
    <message>
        <source>已办完</source>
        <translation>done</translation>
    </message>
    <message>
        <source>没有接单</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>void</translation>
    </message>
    <message>
        <source>已过期</source>
        <translation>expired</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>没有受理</source>
        <translation>not accepted</translation>
    </message>
    <message>
        <source>没有批准</source>
        <translation>not approved</translation>
    </message>
    <message>
        <source>没有来</source>
        <translation>not come</translation>
    </message>
    <message>
        <source>已失效</source>
        <translation>lapsed</translation>
    </message>
    <message>
        <source>已结束</source>
        <translation>over</translation>
    </message>
    <message>
        <source>已参加</source>
        <translation>attended</translation>
    </message>
    <message>
        <source>不办了</source>
        <translation>called off</translation>
    </message>
    <message>
        <source>已退出</source>
        <translation>ended</translation>
    </message>
    <message>
        <source>已终止</source>
        <translation>ended</translation>
    </message>
</context>
</TS>
