<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>desk_activities</name>
    <message>
        <source>替谁报名?</source>
        <translation>Who is to be signed up?</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>手机号</source>
        <translation>Mobile phone</translation>
    </message>
    <message>
        <source>几个人</source>
        <translation>How many people</translation>
    </message>
    <message>
        <source>几岁</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>监护人姓名(不满 14 岁要填)</source>
        <translation>Guardian&apos;s name (under 14)</translation>
    </message>
    <message>
        <source>监护人手机号</source>
        <translation>Guardian&apos;s phone</translation>
    </message>
    <message>
        <source>监护人已同意保存孩子的姓名和年龄</source>
        <translation>The guardian has agreed to the child&apos;s name and age being kept</translation>
    </message>
    <message>
        <source>点一下:监护人同意保存孩子的姓名和年龄</source>
        <translation>Tap: the guardian agrees to the child&apos;s name and age being kept</translation>
    </message>
    <message>
        <source>报名</source>
        <translation>Sign up</translation>
    </message>
    <message>
        <source>满了,排候补</source>
        <translation>It is full: join the waitlist</translation>
    </message>
    <message>
        <source>不限人数</source>
        <translation>Any number</translation>
    </message>
    <message>
        <source>还剩 {count} 个</source>
        <translation>{count} left</translation>
    </message>
    <message>
        <source>排上候补了,报名码 {code},排上会打电话</source>
        <translation>On the waitlist, code {code}; we call when there is a place</translation>
    </message>
    <message>
        <source>报上了,报名码 {code},请告诉居民</source>
        <translation>Signed up, code {code}; please tell the resident</translation>
    </message>
    <message>
        <source>新活动</source>
        <translation>New activity</translation>
    </message>
    <message>
        <source>修改活动</source>
        <translation>Change the activity</translation>
    </message>
    <message>
        <source>只办一次的活动;每周的班、课程、多摊位用表格导入</source>
        <translation>Held once; weekly classes, courses and fairs come from a workbook</translation>
    </message>
    <message>
        <source>活动名称</source>
        <translation>Name of the activity</translation>
    </message>
    <message>
        <source>日期,如 2026-12-01</source>
        <translation>Date, like 2026-12-01</translation>
    </message>
    <message>
        <source>几点开始,如 14:00</source>
        <translation>Begins, like 14:00</translation>
    </message>
    <message>
        <source>几点结束,如 16:00</source>
        <translation>Ends, like 16:00</translation>
    </message>
    <message>
        <source>最多几个人(空着不限)</source>
        <translation>People at most (empty: any)</translation>
    </message>
    <message>
        <source>要带什么(可以不写)</source>
        <translation>What to bring (optional)</translation>
    </message>
    <message>
        <source>说明(可以不写)</source>
        <translation>About it (optional)</translation>
    </message>
    <message>
        <source>下一步:选地点</source>
        <translation>Next: choose the place</translation>
    </message>
    <message>
        <source>请看一看这一格:{field}</source>
        <translation>Please look at this field: {field}</translation>
    </message>
    <message>
        <source>这里没有登记房间,请写地点</source>
        <translation>No rooms are registered here; write the place</translation>
    </message>
    <message>
        <source>不在这些房间,写地点</source>
        <translation>Somewhere else: write the place</translation>
    </message>
    <message>
        <source>就在这个地点</source>
        <translation>At this place</translation>
    </message>
    <message>
        <source>{floor} 楼 · 坐 {capacity} 人</source>
        <translation>Floor {floor} · seats {capacity}</translation>
    </message>
    <message>
        <source>记下了,还没发布;看一遍再按发布</source>
        <translation>Written down, not published yet; look it over, then publish</translation>
    </message>
    <message>
        <source>改好了</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>改好了,要通知 {count} 人,见要打的电话</source>
        <translation>Changed; {count} to be told, see the calls</translation>
    </message>
    <message>
        <source>活动</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>活动 {count}</source>
        <translation>Activities {count}</translation>
    </message>
    <message>
        <source>活动与课程</source>
        <translation>Activities and courses</translation>
    </message>
    <message>
        <source>打开一场,签到、代报名、停办;没发布的居民看不到</source>
        <translation>Open a session to check in, sign up or stop it; drafts are not shown to residents</translation>
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
        <source>要打的电话</source>
        <translation>Calls to make</translation>
    </message>
    <message>
        <source>这一天没有活动</source>
        <translation>Nothing is on this day</translation>
    </message>
    <message>
        <source>这一周没有活动</source>
        <translation>Nothing is on this week</translation>
    </message>
    <message>
        <source>没有要打的电话</source>
        <translation>No calls to make</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>周一 周二 周三 周四 周五 周六 周日</source>
        <translation>Mon Tue Wed Thu Fri Sat Sun</translation>
    </message>
    <message>
        <source>报名 {taken} 人</source>
        <translation>{taken} signed up</translation>
    </message>
    <message>
        <source>报名 {taken} / {capacity}</source>
        <translation>{taken} / {capacity} signed up</translation>
    </message>
    <message>
        <source>给手机留 {count}</source>
        <translation>{count} kept for phones</translation>
    </message>
    <message>
        <source>候补 {waiting}</source>
        <translation>{waiting} waiting</translation>
    </message>
    <message>
        <source>不举办</source>
        <translation>Not held</translation>
    </message>
    <message>
        <source>没发布</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>已结束</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>进行中</source>
        <translation>On now</translation>
    </message>
    <message>
        <source>满了</source>
        <translation>Full</translation>
    </message>
    <message>
        <source>可报名</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>已到 {all} 人:报名的 {came},来客 {visitors}</source>
        <translation>{all} are here: {came} signed up, {visitors} visitors</translation>
    </message>
    <message>
        <source>这一场不举办了:{reason}</source>
        <translation>This session is not held: {reason}</translation>
    </message>
    <message>
        <source>扫报名单,或在名单上点签到</source>
        <translation>Scan a slip, or check in on the list</translation>
    </message>
    <message>
        <source>{count} 人</source>
        <translation>People: {count}</translation>
    </message>
    <message>
        <source>{age} 岁</source>
        <translation>aged {age}</translation>
    </message>
    <message>
        <source>有监护人</source>
        <translation>has a guardian</translation>
    </message>
    <message>
        <source>手机报名</source>
        <translation>Signed up by phone</translation>
    </message>
    <message>
        <source>已报名</source>
        <translation>Signed up</translation>
    </message>
    <message>
        <source>候补</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>已到</source>
        <translation>Here</translation>
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
        <source>没排上</source>
        <translation>No place</translation>
    </message>
    <message>
        <source>还没有人报名</source>
        <translation>Nobody has signed up yet</translation>
    </message>
    <message>
        <source>签到</source>
        <translation>Check in</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>再按一次取消</source>
        <translation>Press again to cancel</translation>
    </message>
    <message>
        <source>取消报名</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>没报名来的</source>
        <translation>Visitors</translation>
    </message>
    <message>
        <source>代为报名</source>
        <translation>Sign somebody up</translation>
    </message>
    <message>
        <source>发布</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>停办这一场</source>
        <translation>Stop this session</translation>
    </message>
    <message>
        <source>签到了:{who}</source>
        <translation>Checked in: {who}</translation>
    </message>
    <message>
        <source>这张报名单是别的活动的</source>
        <translation>This slip is for another activity</translation>
    </message>
    <message>
        <source>没有读懂,请再扫一次,或在名单上点签到</source>
        <translation>Not readable; scan again, or check in on the list</translation>
    </message>
    <message>
        <source>取消了:{who}</source>
        <translation>Cancelled: {who}</translation>
    </message>
    <message>
        <source>发布了,居民在终端上看得到了</source>
        <translation>Published; residents see it at the terminal now</translation>
    </message>
    <message>
        <source>报了名的会列进要打的电话;终端上写明不举办的原因</source>
        <translation>Those who signed up are listed to be called; the terminal says why it is not held</translation>
    </message>
    <message>
        <source>为什么不举办(会告诉居民)</source>
        <translation>Why it is not held (residents are told)</translation>
    </message>
    <message>
        <source>老师请假</source>
        <translation>The teacher is away</translation>
    </message>
    <message>
        <source>天气不好</source>
        <translation>Bad weather</translation>
    </message>
    <message>
        <source>场地另有安排</source>
        <translation>The room is needed</translation>
    </message>
    <message>
        <source>这一场停办了,没有人报过名</source>
        <translation>Stopped; nobody had signed up</translation>
    </message>
    <message>
        <source>这一场停办了,要通知 {count} 人,见要打的电话</source>
        <translation>Stopped; {count} to be told, see the calls</translation>
    </message>
    <message>
        <source>为什么要看?</source>
        <translation>Why do you need to look?</translation>
    </message>
    <message>
        <source>谁、什么时候、为什么看了,都会记下来;20 秒后又遮上</source>
        <translation>Who looked when and why is written down; masked again after 20 seconds</translation>
    </message>
    <message>
        <source>为什么看姓名和电话</source>
        <translation>Why look at name and phone</translation>
    </message>
    <message>
        <source>通知本人</source>
        <translation>To tell them</translation>
    </message>
    <message>
        <source>核对签到</source>
        <translation>To check them in</translation>
    </message>
    <message>
        <source>联系监护人</source>
        <translation>To reach the guardian</translation>
    </message>
    <message>
        <source>监护人 {name} {phone}</source>
        <translation>Guardian {name} {phone}</translation>
    </message>
    <message>
        <source>候补排上了</source>
        <translation>has a place now</translation>
    </message>
    <message>
        <source>改了时间或地点</source>
        <translation>moved</translation>
    </message>
    <message>
        <source>不举办:{reason}</source>
        <translation>Not held: {reason}</translation>
    </message>
    <message>
        <source>打过 {count} 次</source>
        <translation>called {count} times</translation>
    </message>
    <message>
        <source>接通</source>
        <translation>Reached</translation>
    </message>
    <message>
        <source>没接通</source>
        <translation>Not reached</translation>
    </message>
    <message>
        <source>打印名单</source>
        <translation>Print the list</translation>
    </message>
    <message>
        <source>名单正在打印;有电话,打完请交回或粉碎</source>
        <translation>The list is printing; it holds phones: hand it back or shred it</translation>
    </message>
    <message>
        <source>名单没有打出来:看看打印机,或没有装打印机</source>
        <translation>The list was not printed: look at the printer, or there is none</translation>
    </message>
</context>
</TS>
