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
        <source>一天</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>一周</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>点预订看它,拖动就改时间;点空白处代人预订</source>
        <translation>Press a booking to see it, drag it to move it; press an empty place to book</translation>
    </message>
    <message>
        <source>要打电话</source>
        <translation>Calls</translation>
    </message>
    <message>
        <source>没来</source>
        <translation>No-shows</translation>
    </message>
    <message>
        <source>设备</source>
        <translation>Equipment</translation>
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
        <source>延长半小时</source>
        <translation>Half an hour longer</translation>
    </message>
    <message>
        <source>提前结束</source>
        <translation>End now</translation>
    </message>
    <message>
        <source>看联系方式</source>
        <translation>See contact</translation>
    </message>
    <message>
        <source>以后每周都取消</source>
        <translation>Cancel all weeks from here</translation>
    </message>
    <message>
        <source>现在点一个空白处,就改到那间、那时开始</source>
        <translation>Now press an empty place: it will begin there</translation>
    </message>
    <message>
        <source>点一个空白处,就从那间、那时开始订</source>
        <translation>Press an empty place to book from there</translation>
    </message>
    <message>
        <source>存日历文件</source>
        <translation>Save calendar file</translation>
    </message>
    <message>
        <source>日历已存好:{place}</source>
        <translation>Calendar saved: {place}</translation>
    </message>
    <message>
        <source>日历没有存成,请看磁盘是否已满,再试一次</source>
        <translation>The calendar was not saved; see whether the disk is full and try again</translation>
    </message>
    <message>
        <source>代为预订</source>
        <translation>Book for somebody</translation>
    </message>
    <message>
        <source>打印电话清单</source>
        <translation>Print the calls</translation>
    </message>
    <message>
        <source>打印设备标签</source>
        <translation>Print labels</translation>
    </message>
    <message>
        <source>正在读…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>没有要打的电话</source>
        <translation>No calls to make</translation>
    </message>
    <message>
        <source>近来订了的都来了</source>
        <translation>Everybody came lately</translation>
    </message>
    <message>
        <source>没有登记设备</source>
        <translation>No equipment is registered</translation>
    </message>
    <message>
        <source>已打 {count} 次没接通</source>
        <translation>not reached {count} times</translation>
    </message>
    <message>
        <source>中心取消了</source>
        <translation>Cancelled by us</translation>
    </message>
    <message>
        <source>没有批准</source>
        <translation>Not approved</translation>
    </message>
    <message>
        <source>批准了</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>改了时间或房间</source>
        <translation>Moved</translation>
    </message>
    <message>
        <source>课表变了,放不下</source>
        <translation>No room in the new timetable</translation>
    </message>
    <message>
        <source>设备坏了</source>
        <translation>Equipment broken</translation>
    </message>
    <message>
        <source>通知到了</source>
        <translation>Told</translation>
    </message>
    <message>
        <source>没接通</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>看电话</source>
        <translation>See phone</translation>
    </message>
    <message>
        <source>房间预订有变动</source>
        <translation>Changes to room bookings</translation>
    </message>
    <message>
        <source>正在打印,打完请收好</source>
        <translation>Printing; please keep it safe</translation>
    </message>
    <message>
        <source>这台机器没有接打印机</source>
        <translation>This machine has no printer</translation>
    </message>
    <message>
        <source>{count} 次没来,最近 {last:%m-%d %H:%M} {room}</source>
        <translation>Missed {count} times, last {last:%m-%d %H:%M} {room}</translation>
    </message>
    <message>
        <source>还能预订</source>
        <translation>Can book</translation>
    </message>
    <message>
        <source>{until:%m-%d} 前不能订</source>
        <translation>No booking before {until:%m-%d}</translation>
    </message>
    <message>
        <source>不再计</source>
        <translation>Forgive</translation>
    </message>
    <message>
        <source>{count} 次不再计,现在可以预订</source>
        <translation>{count} times no longer count; they can book now</translation>
    </message>
    <message>
        <source>报过 {count} 次</source>
        <translation>reported {count} times</translation>
    </message>
    <message>
        <source>{count} 个预订要用</source>
        <translation>needed by {count} bookings</translation>
    </message>
    <message>
        <source>{at:%m-%d %H:%M} 报修</source>
        <translation>reported {at:%m-%d %H:%M}</translation>
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
        <source>好的</source>
        <translation>Works</translation>
    </message>
    <message>
        <source>已报废</source>
        <translation>Written off</translation>
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
        <source>有安全隐患</source>
        <translation>Dangerous</translation>
    </message>
    <message>
        <source>别的毛病</source>
        <translation>Something else</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
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
        <source>每周固定的预订</source>
        <translation>Booked every week</translation>
    </message>
    <message>
        <source>原因:{why}</source>
        <translation>Reason: {why}</translation>
    </message>
    <message>
        <source>设备在修:{names}</source>
        <translation>Being repaired: {names}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{count} 秒后遮住</source>
        <translation>hidden again in {count} s</translation>
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
        <source>电话里或当面代人预订;填好按下面的按钮</source>
        <translation>For somebody on the phone or in front of you; then press the button below</translation>
    </message>
    <message>
        <source>{count} 小时</source>
        <translation>{count} h</translation>
    </message>
    <message>
        <source>半小时</source>
        <translation>Half an hour</translation>
    </message>
    <message>
        <source>居民</source>
        <translation>Resident</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>中心自用</source>
        <translation>For the center</translation>
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
        <source>上课</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>直播</source>
        <translation>Live stream</translation>
    </message>
    <message>
        <source>议事</source>
        <translation>Talks</translation>
    </message>
    <message>
        <source>党员活动</source>
        <translation>Party members</translation>
    </message>
    <message>
        <source>文艺</source>
        <translation>Culture</translation>
    </message>
    <message>
        <source>别的事</source>
        <translation>Something else</translation>
    </message>
    <message>
        <source>用多久</source>
        <translation>How long</translation>
    </message>
    <message>
        <source>为谁订</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>做什么用</source>
        <translation>What for</translation>
    </message>
    <message>
        <source>手机号或电话</source>
        <translation>Phone number</translation>
    </message>
    <message>
        <source>姓名(可以空着)</source>
        <translation>Name (may stay empty)</translation>
    </message>
    <message>
        <source>单位名称(可以空着)</source>
        <translation>Company (may stay empty)</translation>
    </message>
    <message>
        <source>每周同一时间</source>
        <translation>Every week</translation>
    </message>
    <message>
        <source>每周订到哪一天,如 2026-12-31</source>
        <translation>Every week until, e.g. 2026-12-31</translation>
    </message>
    <message>
        <source>几个人</source>
        <translation>How many</translation>
    </message>
    <message>
        <source>一次</source>
        <translation>Once</translation>
    </message>
    <message>
        <source>每周,到</source>
        <translation>Weekly until</translation>
    </message>
    <message>
        <source>订 {when} 的房间</source>
        <translation>Book the room for {when}</translation>
    </message>
    <message>
        <source>先说明:{names} 在修,可能用不上</source>
        <translation>Tell them first: being repaired and perhaps not usable: {names}</translation>
    </message>
    <message>
        <source>人数请写数字</source>
        <translation>Please write the number of people in digits</translation>
    </message>
    <message>
        <source>日期请写成 2026-12-31 这样,不早于开始那天</source>
        <translation>Please write the date as 2026-12-31, not before the first day</translation>
    </message>
    <message>
        <source>请选用多久、为谁订、做什么用</source>
        <translation>Please choose how long, for whom and what for</translation>
    </message>
    <message>
        <source>订好 {count} 次,从 {number} 起</source>
        <translation>Booked {count} times, from {number} on</translation>
    </message>
    <message>
        <source>闭馆的 {days} 已跳过</source>
        <translation>left out while closed: {days}</translation>
    </message>
    <message>
        <source>有 {count} 周订不上</source>
        <translation>{count} weeks cannot be had</translation>
    </message>
    <message>
        <source>还什么都没订;可以订其余的,或返回改时间</source>
        <translation>Nothing is booked yet; book the others, or go back and change the time</translation>
    </message>
    <message>
        <source>订其余 {count} 次</source>
        <translation>Book the other {count}</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>对方会看到这句话</source>
        <translation>Whoever booked will read this</translation>
    </message>
    <message>
        <source>为什么取消?</source>
        <translation>Why is it cancelled?</translation>
    </message>
    <message>
        <source>取消这个预订</source>
        <translation>Cancel this booking</translation>
    </message>
    <message>
        <source>取消这次和以后各周</source>
        <translation>Cancel this and all later weeks</translation>
    </message>
    <message>
        <source>为什么不批准?</source>
        <translation>Why is it declined?</translation>
    </message>
    <message>
        <source>不批准</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>为什么要看?</source>
        <translation>Why do you need to see it?</translation>
    </message>
    <message>
        <source>谁、什么时候、为什么看了,都会记下来</source>
        <translation>Who looked, when and why is written down</translation>
    </message>
    <message>
        <source>记下原因并查看</source>
        <translation>Write it down and show</translation>
    </message>
    <message>
        <source>为什么不再计?</source>
        <translation>Why does it no longer count?</translation>
    </message>
    <message>
        <source>这些次没来不再计,马上可以预订;谁解除的会记下来</source>
        <translation>These times no longer count and they can book at once; who lifted it is written down</translation>
    </message>
    <message>
        <source>不再计,允许预订</source>
        <translation>Forgive; let them book</translation>
    </message>
    <message>
        <source>哪里不对?</source>
        <translation>What is wrong?</translation>
    </message>
    <message>
        <source>报修后,要用它的预订会列进要打的电话</source>
        <translation>Bookings that need it are then listed among the calls</translation>
    </message>
    <message>
        <source>报修</source>
        <translation>Report a fault</translation>
    </message>
    <message>
        <source>说明(可以空着)</source>
        <translation>Note (may stay empty)</translation>
    </message>
    <message>
        <source>场地另有安排</source>
        <translation>The room is needed otherwise</translation>
    </message>
    <message>
        <source>设备检修</source>
        <translation>Equipment check</translation>
    </message>
    <message>
        <source>停水停电</source>
        <translation>No water or power</translation>
    </message>
    <message>
        <source>用途不符</source>
        <translation>Not what it is for</translation>
    </message>
    <message>
        <source>人数过多</source>
        <translation>Too many people</translation>
    </message>
    <message>
        <source>通知改期</source>
        <translation>Tell of a change</translation>
    </message>
    <message>
        <source>提醒签到</source>
        <translation>Remind to check in</translation>
    </message>
    <message>
        <source>本人要求</source>
        <translation>They asked for it</translation>
    </message>
    <message>
        <source>生病</source>
        <translation>Illness</translation>
    </message>
    <message>
        <source>中心原因</source>
        <translation>The center&apos;s fault</translation>
    </message>
    <message>
        <source>已说明情况</source>
        <translation>Has explained</translation>
    </message>
    <message>
        <source>看过了,情况怎样?</source>
        <translation>Looked at: what was found?</translation>
    </message>
    <message>
        <source>看过了</source>
        <translation>Looked at</translation>
    </message>
    <message>
        <source>送修</source>
        <translation>Send for repair</translation>
    </message>
    <message>
        <source>修好了?</source>
        <translation>Repaired?</translation>
    </message>
    <message>
        <source>修好了,可以用</source>
        <translation>Repaired, works</translation>
    </message>
    <message>
        <source>为什么报废?</source>
        <translation>Why is it written off?</translation>
    </message>
    <message>
        <source>报废</source>
        <translation>Write off</translation>
    </message>
    <message>
        <source>报修以后一步一步记下;每一步都留名</source>
        <translation>Written down step by step; each step keeps who did it</translation>
    </message>
    <message>
        <source>经过</source>
        <translation>History</translation>
    </message>
    <message>
        <source>没有报修</source>
        <translation>Nothing reported</translation>
    </message>
    <message>
        <source>要用它的预订</source>
        <translation>Bookings that need it</translation>
    </message>
    <message>
        <source>没有预订要用它</source>
        <translation>No booking needs it</translation>
    </message>
    <message>
        <source>居民在终端上报的</source>
        <translation>Reported by a resident at the terminal</translation>
    </message>
    <message>
        <source>取消预订</source>
        <translation>Cancel booking</translation>
    </message>
    <message>
        <source>改时间</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>{number}:{state}</source>
        <translation>{number}: {state}</translation>
    </message>
    <message>
        <source>上一间</source>
        <translation>Room before</translation>
    </message>
    <message>
        <source>下一间</source>
        <translation>Next room</translation>
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
