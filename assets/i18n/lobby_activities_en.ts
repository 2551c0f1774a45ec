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
    <message>
        <source>托管与亲情连线</source>
        <translation>Child care &amp; family calls</translation>
    </message>
    <message>
        <source>四点半课堂 · 寒暑假托班 · 和爸妈视频</source>
        <translation>After school · Holidays · Video calls</translation>
    </message>
    <message>
        <source>点单服务</source>
        <translation>Order a service</translation>
    </message>
    <message>
        <source>理发、维修、送餐、辅导,点一下有人来做</source>
        <translation>Haircuts, repairs, meals, tutoring: somebody comes</translation>
    </message>
    <message>
        <source>设备报修</source>
        <translation>Report a fault</translation>
    </message>
    <message>
        <source>哪件坏了,点一下告诉我们</source>
        <translation>Tell us with a tap what is broken</translation>
    </message>
</context>
<context>
    <name>ActivityOpener</name>
    <message>
        <source>报名参加活动</source>
        <translation>Sign up for an activity</translation>
    </message>
    <message>
        <source>这次没有报上</source>
        <translation>Not signed up this time</translation>
    </message>
    <message>
        <source>改报 {time}</source>
        <translation>Take {time} instead</translation>
    </message>
    <message>
        <source>有人取消,按先后自动轮到您,我们打电话告诉您</source>
        <translation>When somebody cancels it is your turn in order; we call you</translation>
    </message>
    <message>
        <source>排候补</source>
        <translation>Join the waitlist</translation>
    </message>
    <message>
        <source>回到这个活动</source>
        <translation>Back to the activity</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>活动与场地 › 活动与课程</source>
        <translation>Activities and rooms › Activities</translation>
    </message>
    <message>
        <source>我要报名</source>
        <translation>Sign up</translation>
    </message>
    <message>
        <source>活动取消了</source>
        <translation>Called off</translation>
    </message>
    <message>
        <source>没有以后的场次了</source>
        <translation>There are no more sessions</translation>
    </message>
    <message>
        <source>请带:{things}</source>
        <translation>Please bring: {things}</translation>
    </message>
    <message>
        <source>不满 14 岁由监护人同意后报名</source>
        <translation>Under 14: a guardian agrees before signing up</translation>
    </message>
    <message>
        <source>咨询电话 {phone}</source>
        <translation>Ask by phone: {phone}</translation>
    </message>
    <message>
        <source>共 {count} 次,到 {last},报一次名全都能来</source>
        <translation>{count} sessions until {last}; one sign-up for all of them</translation>
    </message>
    <message>
        <source>有这些摊位</source>
        <translation>Booths</translation>
    </message>
    <message>
        <source>不限</source>
        <translation>any number</translation>
    </message>
    <message>
        <source>还有 {count} 个</source>
        <translation>{count} left</translation>
    </message>
    <message>
        <source>别的场次</source>
        <translation>Other sessions</translation>
    </message>
    <message>
        <source>报名已截止,想来请问前台</source>
        <translation>Sign-up has closed; ask at the desk</translation>
    </message>
    <message>
        <source>{time} 开始报名</source>
        <translation>Sign-up opens {time}</translation>
    </message>
    <message>
        <source>满了,排候补</source>
        <translation>Full: join the waitlist</translation>
    </message>
    <message>
        <source>名额满了</source>
        <translation>Full</translation>
    </message>
</context>
<context>
    <name>ActivityQuestions</name>
    <message>
        <source>活动与场地 › 活动与课程</source>
        <translation>Activities and rooms › Activities</translation>
    </message>
    <message>
        <source>想给谁找活动?</source>
        <translation>Activities for whom?</translation>
    </message>
    <message>
        <source>所有活动</source>
        <translation>All</translation>
    </message>
    <message>
        <source>想去哪个摊位?</source>
        <translation>Which booth?</translation>
    </message>
    <message>
        <source>不限人数</source>
        <translation>Open to any number</translation>
    </message>
    <message>
        <source>还有 {count} 个名额</source>
        <translation>{count} places left</translation>
    </message>
    <message>
        <source>来参加的人叫什么?</source>
        <translation>What is the name of who comes?</translation>
    </message>
    <message>
        <source>签到时点名用</source>
        <translation>It is called out at check-in</translation>
    </message>
    <message>
        <source>例如 林小满</source>
        <translation>e.g. Lin Xiaoman</translation>
    </message>
    <message>
        <source>孩子的监护人叫什么?</source>
        <translation>What is the guardian&apos;s name?</translation>
    </message>
    <message>
        <source>不满 14 岁要监护人同意才能报名</source>
        <translation>Children under 14 need a guardian&apos;s consent to sign up</translation>
    </message>
    <message>
        <source>例如 林大山</source>
        <translation>e.g. Lin Dashan</translation>
    </message>
    <message>
        <source>活动开始那天的年龄</source>
        <translation>On the day of the activity</translation>
    </message>
    <message>
        <source>这个活动面向 {ages}</source>
        <translation>This activity is for {ages}</translation>
    </message>
    <message>
        <source>来参加的人几岁?</source>
        <translation>How old is who comes?</translation>
    </message>
    <message>
        <source>留个手机号</source>
        <translation>Your phone number</translation>
    </message>
    <message>
        <source>监护人的手机号</source>
        <translation>The guardian&apos;s phone number</translation>
    </message>
    <message>
        <source>有变化时打给您;也凭它查这个报名</source>
        <translation>For changes, and to find this sign-up again</translation>
    </message>
    <message>
        <source>一共来几个人?</source>
        <translation>How many people?</translation>
    </message>
    <message>
        <source>点一下就报好</source>
        <translation>One tap signs up</translation>
    </message>
    <message>
        <source>{count} 个人</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>报名参加活动</source>
        <translation>Sign up for an activity</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>活动与场地 › 活动与课程</source>
        <translation>Activities and rooms › Activities</translation>
    </message>
    <message>
        <source>看看别的日子,或给所有人的活动</source>
        <translation>Look at other days, or at activities for everybody</translation>
    </message>
    <message>
        <source>这几天没有活动</source>
        <translation>Nothing is on these days</translation>
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
        <source>一月</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>所有活动</source>
        <translation>All</translation>
    </message>
    <message>
        <source>更早</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>更晚</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>{year} 年 {month} 月</source>
        <translation>{month}/{year}</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message numerus="yes">
        <source>%n 场</source>
        <translation>
            <numerusform>%n on</numerusform>
            <numerusform>%n on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GuardianPage</name>
    <message>
        <source>请孩子的监护人看一看</source>
        <translation>For the child&apos;s guardian</translation>
    </message>
    <message>
        <source>我是监护人,同意</source>
        <translation>I am the guardian and agree</translation>
    </message>
    <message>
        <source>报名 › 监护人同意</source>
        <translation>Sign up › Guardian&apos;s consent</translation>
    </message>
    <message>
        <source>中心只为“{activity}”这个活动记下孩子的姓名和年龄,您的姓名和手机号。</source>
        <translation>For the activity “{activity}”, and nothing else, the center keeps the child&apos;s name and age, and your name and phone number.</translation>
    </message>
    <message>
        <source>用来联系您、点名签到和保证孩子安全,不给别人看,不做别的用。</source>
        <translation>They serve to reach you, to check the child in and to keep the child safe. Nobody else sees them.</translation>
    </message>
    <message>
        <source>活动结束后保留 90 天,到期自动删去,只留下人数。</source>
        <translation>They are kept for 90 days after the activity, then erased; only the head count stays.</translation>
    </message>
    <message>
        <source>您可以随时取消报名,也可以到前台要求早点删除。</source>
        <translation>You may cancel at any time, or ask at the front desk to have them erased earlier.</translation>
    </message>
</context>
<context>
    <name>SignUpPage</name>
    <message>
        <source>活动与场地 › 我的报名</source>
        <translation>Activities and rooms › My sign-up</translation>
    </message>
    <message>
        <source>取消报名</source>
        <translation>Cancel sign-up</translation>
    </message>
    <message numerus="yes">
        <source>%n 人</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message>
        <source>报名码 {code}</source>
        <translation>Code {code}</translation>
    </message>
    <message>
        <source>轮到时自动转为已报名,我们打电话告诉您</source>
        <translation>It turns into a place by itself; we call you then</translation>
    </message>
    <message>
        <source>开始前一小时起可以签到</source>
        <translation>Check-in opens an hour before</translation>
    </message>
    <message>
        <source>共 {count} 次,来了 {came} 次</source>
        <translation>{count} sessions, came to {came}</translation>
    </message>
    <message>
        <source>这一次不上:{time}({reason})</source>
        <translation>Not held: {time} ({reason})</translation>
    </message>
    <message>
        <source>请带:{things}</source>
        <translation>Please bring: {things}</translation>
    </message>
</context>
<context>
    <name>SignedUpPage</name>
    <message>
        <source>报名 › 结果</source>
        <translation>Sign up › Done</translation>
    </message>
    <message>
        <source>排上候补了,报名码是</source>
        <translation>You are on the waitlist; your code is</translation>
    </message>
    <message>
        <source>报好了,报名码是</source>
        <translation>You are signed up; your code is</translation>
    </message>
    <message>
        <source>凭报名码和手机号最后四位也能签到</source>
        <translation>The code and the last four digits of the phone will do too</translation>
    </message>
    <message>
        <source>您排在第 {place} 位,轮到时自动转为已报名,我们打电话告诉您</source>
        <translation>You are number {place} in line; it turns into a place by itself, and we call you</translation>
    </message>
    <message>
        <source>开始前一小时起,在这里或前台扫小票签到</source>
        <translation>From an hour before, check in here or at the desk with the slip</translation>
    </message>
    <message>
        <source>请带:{things}</source>
        <translation>Please bring: {things}</translation>
    </message>
    <message>
        <source>来不了请早点取消:扫小票,或到“我的事项”</source>
        <translation>Cannot come? Please cancel early: scan the slip, or use “My things”</translation>
    </message>
</context>
<context>
    <name>activities</name>
    <message>
        <source>{floor} 楼</source>
        <translation>Floor {floor}</translation>
    </message>
    <message>
        <source>所有人</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>孩子</source>
        <translation>Children</translation>
    </message>
    <message>
        <source>青少年、青年</source>
        <translation>Young people</translation>
    </message>
    <message>
        <source>成年人</source>
        <translation>Adults</translation>
    </message>
    <message>
        <source>老年人</source>
        <translation>Seniors</translation>
    </message>
    <message>
        <source>一家人</source>
        <translation>Families</translation>
    </message>
    <message>
        <source>妇女</source>
        <translation>Women</translation>
    </message>
    <message>
        <source>党员</source>
        <translation>Party members</translation>
    </message>
    <message>
        <source>企业</source>
        <translation>Companies</translation>
    </message>
    <message>
        <source>{least}–{most} 岁</source>
        <translation>ages {least}–{most}</translation>
    </message>
    <message>
        <source>{least} 岁以上</source>
        <translation>age {least} and over</translation>
    </message>
    <message>
        <source>{most} 岁以下</source>
        <translation>up to age {most}</translation>
    </message>
    <message>
        <source>取消了</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>已结束</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>不限人数</source>
        <translation>Open to any number</translation>
    </message>
    <message>
        <source>还有 {count} 个名额</source>
        <translation>{count} places left</translation>
    </message>
    <message>
        <source>满了,候补 {count} 个</source>
        <translation>Full, {count} waiting</translation>
    </message>
    <message>
        <source>名额满了</source>
        <translation>Full</translation>
    </message>
    <message>
        <source>已报名</source>
        <translation>Signed up</translation>
    </message>
    <message>
        <source>已签到</source>
        <translation>Checked in</translation>
    </message>
    <message>
        <source>没有来</source>
        <translation>Did not come</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>活动取消了</source>
        <translation>Called off</translation>
    </message>
    <message>
        <source>没有轮到</source>
        <translation>No place came free</translation>
    </message>
    <message>
        <source>候补,前面 {count} 个</source>
        <translation>Waitlist, {count} before you</translation>
    </message>
</context>
</TS>
