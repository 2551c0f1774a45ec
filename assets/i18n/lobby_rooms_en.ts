<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>BookingPage</name>
    <message>
        <source>取消预订</source>
        <translation>Cancel booking</translation>
    </message>
    <message>
        <source>活动与场地 › 我的预订</source>
        <translation>Rooms › My booking</translation>
    </message>
    <message>
        <source>工作人员批准后才算订上;{time} 前没有批准就失效</source>
        <translation>It is booked once staff approves; without that by {time} it lapses</translation>
    </message>
    <message>
        <source>原因:{why}</source>
        <translation>Reason: {why}</translation>
    </message>
    <message>
        <source>后面没有人订就能延长</source>
        <translation>It can be extended if nobody is next</translation>
    </message>
    <message>
        <source>每周同一时间的预订;这里取消的只是这一次</source>
        <translation>Booked every week; only this time is cancelled here</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>正在修,可能用不了:{names}</source>
        <translation>Being repaired, perhaps not usable: {names}</translation>
    </message>
    <message>
        <source>{time} 前没有签到会自动放开</source>
        <translation>Released unless you check in by {time}</translation>
    </message>
    <message>
        <source>{floor} 楼</source>
        <translation>Floor {floor}</translation>
    </message>
    <message>
        <source>编号 {number}</source>
        <translation>No. {number}</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>现在哪间房空着?</source>
        <translation>Which rooms are free now?</translation>
    </message>
    <message>
        <source>按用途找</source>
        <translation>By purpose</translation>
    </message>
    <message>
        <source>我的预订</source>
        <translation>My booking</translation>
    </message>
    <message>
        <source>活动与场地</source>
        <translation>Activities &amp; rooms</translation>
    </message>
    <message>
        <source>请到前台问一问,电话 {phone}</source>
        <translation>Please ask at the front desk, phone {phone}</translation>
    </message>
    <message>
        <source>还没有登记房间</source>
        <translation>No rooms are registered yet</translation>
    </message>
    <message>
        <source>{floor} 楼</source>
        <translation>Floor {floor}</translation>
    </message>
</context>
<context>
    <name>RoomOpener</name>
    <message>
        <source>活动与场地 › 按用途找</source>
        <translation>Rooms › By purpose</translation>
    </message>
    <message>
        <source>想用来做什么?</source>
        <translation>What do you want it for?</translation>
    </message>
    <message>
        <source>还没有房间</source>
        <translation>No rooms yet</translation>
    </message>
    <message>
        <source>订房间</source>
        <translation>Book a room</translation>
    </message>
    <message>
        <source>这次没有订上</source>
        <translation>Not booked this time</translation>
    </message>
    <message>
        <source>订其余 {count} 次</source>
        <translation>Book the other {count}</translation>
    </message>
    <message>
        <source>改订 {time}</source>
        <translation>Book {time} instead</translation>
    </message>
    <message>
        <source>有人取消或没来,按先后自动轮到您</source>
        <translation>When somebody cancels or does not come, it is your turn in order</translation>
    </message>
    <message>
        <source>排候补</source>
        <translation>Join the waitlist</translation>
    </message>
    <message>
        <source>换个时间</source>
        <translation>Another time</translation>
    </message>
</context>
<context>
    <name>RoomPage</name>
    <message>
        <source>订这一天</source>
        <translation>Book this day</translation>
    </message>
    <message>
        <source>设备报修</source>
        <translation>Report a fault</translation>
    </message>
    <message>
        <source>活动与场地 › {room}</source>
        <translation>Rooms › {room}</translation>
    </message>
    <message>
        <source>订{day}</source>
        <translation>Book {day}</translation>
    </message>
    <message>
        <source>这一天订满了</source>
        <translation>Fully booked that day</translation>
    </message>
    <message>
        <source>设备:{names}</source>
        <translation>Equipment: {names}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>正在修:{names}</source>
        <translation>Being repaired: {names}</translation>
    </message>
    <message>
        <source>开始 {minutes} 分钟没有签到,房间自动放开</source>
        <translation>Without a check-in the room is released {minutes} minutes after the start</translation>
    </message>
    <message>
        <source>这间房要工作人员批准</source>
        <translation>Staff has to approve bookings of this room</translation>
    </message>
    <message>
        <source>前一天</source>
        <translation>Day before</translation>
    </message>
    <message>
        <source>后一天</source>
        <translation>Day after</translation>
    </message>
    <message>
        <source>这一天没有空档了</source>
        <translation>Nothing is free that day</translation>
    </message>
    <message>
        <source>看看别的日子,或换一间房</source>
        <translation>Try another day or another room</translation>
    </message>
    <message>
        <source>还空着</source>
        <translation>Still free</translation>
    </message>
    <message>
        <source>这一天的安排</source>
        <translation>That day</translation>
    </message>
    <message>
        <source>{starts}–{ends}  已订</source>
        <translation>{starts}–{ends}  booked</translation>
    </message>
    <message>
        <source>没有安排</source>
        <translation>Nothing planned</translation>
    </message>
</context>
<context>
    <name>RoomQuestions</name>
    <message>
        <source>几点开始?</source>
        <translation>From when?</translation>
    </message>
    <message>
        <source>这一天没有空档了</source>
        <translation>Nothing is free that day</translation>
    </message>
    <message>
        <source>{start} 开始,用多久?</source>
        <translation>From {start}: for how long?</translation>
    </message>
    <message>
        <source>到 {end}</source>
        <translation>Until {end}</translation>
    </message>
    <message>
        <source>这个时间不够半小时了</source>
        <translation>Less than half an hour is left then</translation>
    </message>
    <message>
        <source>为谁订?</source>
        <translation>For whom?</translation>
    </message>
    <message>
        <source>我自己、家里人、邻居</source>
        <translation>Myself, family, neighbours</translation>
    </message>
    <message>
        <source>居民个人</source>
        <translation>A resident</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>An organization</translation>
    </message>
    <message>
        <source>公司、合作社、社会组织</source>
        <translation>Company, cooperative, association</translation>
    </message>
    <message>
        <source>只订这一次,还是每周都用?</source>
        <translation>Just once, or every week?</translation>
    </message>
    <message>
        <source>只订这一次</source>
        <translation>Just this once</translation>
    </message>
    <message>
        <source>每周同一时间,到 {last}</source>
        <translation>Every week until {last}</translation>
    </message>
    <message>
        <source>一共 {count} 次</source>
        <translation>{count} times in all</translation>
    </message>
    <message>
        <source>大约几个人?</source>
        <translation>About how many people?</translation>
    </message>
    <message>
        <source>{count} 人以内</source>
        <translation>Up to {count}</translation>
    </message>
    <message>
        <source>做什么用?</source>
        <translation>What for?</translation>
    </message>
    <message>
        <source>点一下就订好</source>
        <translation>One tap books it</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>正在修:{names}</source>
        <translation>Being repaired: {names}</translation>
    </message>
    <message>
        <source>订房间 › 手机号</source>
        <translation>Book a room › Phone</translation>
    </message>
    <message>
        <source>留个手机号</source>
        <translation>Your phone number</translation>
    </message>
    <message>
        <source>用来查这个预订,也只为它打给您</source>
        <translation>To find this booking; we only call about it</translation>
    </message>
    <message>
        <source>订房间 › 名称</source>
        <translation>Book a room › Name</translation>
    </message>
    <message>
        <source>单位叫什么?</source>
        <translation>Its name?</translation>
    </message>
    <message>
        <source>您叫什么名字?</source>
        <translation>What is your name?</translation>
    </message>
    <message>
        <source>可以空着,直接点下一步</source>
        <translation>You may leave it empty</translation>
    </message>
    <message>
        <source>例如 云溪茶业</source>
        <translation>e.g. Yunxi Tea</translation>
    </message>
    <message>
        <source>例如 林小满</source>
        <translation>For example Lin Xiaoman</translation>
    </message>
    <message>
        <source>订房间</source>
        <translation>Book a room</translation>
    </message>
</context>
<context>
    <name>RoomsPage</name>
    <message>
        <source>全部房间</source>
        <translation>All rooms</translation>
    </message>
    <message>
        <source>活动与场地 › {function}</source>
        <translation>Rooms › {function}</translation>
    </message>
    <message>
        <source>请到前台问一问,电话 {phone}</source>
        <translation>Please ask at the front desk, phone {phone}</translation>
    </message>
    <message>
        <source>没有这样的房间</source>
        <translation>No such room</translation>
    </message>
</context>
<context>
    <name>TakenPage</name>
    <message>
        <source>订房间 › 结果</source>
        <translation>Book a room › Done</translation>
    </message>
    <message>
        <source>凭编号和手机号最后四位也能签到</source>
        <translation>The last four digits of number and phone are enough to check in</translation>
    </message>
    <message>
        <source>申请交上来了,编号是</source>
        <translation>Asked for; your number</translation>
    </message>
    <message>
        <source>排上候补了,编号是</source>
        <translation>You are on the waitlist; your number</translation>
    </message>
    <message>
        <source>订好了,编号是</source>
        <translation>Booked; your number</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>一共 {count} 次:{days}</source>
        <translation>{count} times in all: {days}</translation>
    </message>
    <message>
        <source>查看、签到、取消:扫小票,或输编号最后四位 {tail} 和手机号最后四位</source>
        <translation>To see, check in or cancel: scan the slip, or enter {tail} and the last four of your phone</translation>
    </message>
    <message>
        <source>工作人员批准后这个时间就是您的</source>
        <translation>The time is yours once staff approves</translation>
    </message>
    <message>
        <source>轮到时自动转为已订,来时请先查一查</source>
        <translation>It turns into a booking by itself; look before you come</translation>
    </message>
    <message>
        <source>到时在这里或门口前台签到,晚到会自动放开</source>
        <translation>Check in here or at the front desk in time; late rooms are released</translation>
    </message>
</context>
<context>
    <name>rooms</name>
    <message>
        <source>{floor} 楼</source>
        <translation>Floor {floor}</translation>
    </message>
    <message>
        <source>最多 {count} 人</source>
        <translation>up to {count} people</translation>
    </message>
    <message>
        <source>空闲,到 {until}</source>
        <translation>Free until {until}</translation>
    </message>
    <message>
        <source>{function},到 {until}</source>
        <translation>{function}, until {until}</translation>
    </message>
    <message>
        <source>有人用,到 {until}</source>
        <translation>In use until {until}</translation>
    </message>
    <message>
        <source>有人用</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>{opens} 开放</source>
        <translation>Opens {opens}</translation>
    </message>
    <message>
        <source>今天不再开放</source>
        <translation>Not open any more today</translation>
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
        <source>{count} 分钟</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} 小时</source>
        <translation>{count} h</translation>
    </message>
    <message>
        <source>开会</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>培训</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>上课、辅导</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>直播</source>
        <translation>Live stream</translation>
    </message>
    <message>
        <source>议事、商量</source>
        <translation>Discussion</translation>
    </message>
    <message>
        <source>党员活动</source>
        <translation>Party activity</translation>
    </message>
    <message>
        <source>文艺、排练</source>
        <translation>Rehearsal</translation>
    </message>
    <message>
        <source>亲情连线</source>
        <translation>Family video call</translation>
    </message>
    <message>
        <source>别的事</source>
        <translation>Something else</translation>
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
        <source>没有签到,已放开</source>
        <translation>No check-in, released</translation>
    </message>
    <message>
        <source>已失效</source>
        <translation>Lapsed</translation>
    </message>
    <message>
        <source>候补,前面 {count} 个</source>
        <translation>Waitlist, {count} before you</translation>
    </message>
</context>
</TS>
