<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>desk_care</name>
    <message>
        <source>托管</source>
        <translation>Child care</translation>
    </message>
    <message>
        <source>托管:今天的孩子</source>
        <translation>Care: today&apos;s children</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>晚接</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>候补与通知</source>
        <translation>Waitlist</translation>
    </message>
    <message>
        <source>今天没有这个班</source>
        <translation>Not held today</translation>
    </message>
    <message>
        <source>{opens}–{closes} · 应到 {expected} · 在 {here} · 接走 {collected} · 请假 {absent}</source>
        <translation>{opens}–{closes} · {expected} expected · {here} here · {collected} collected · {absent} absent</translation>
    </message>
    <message>
        <source>没有晚接的孩子</source>
        <translation>Nobody is picked up late</translation>
    </message>
    <message>
        <source>没有人候补,也没有要通知的</source>
        <translation>Nobody waits, and nobody is to be told</translation>
    </message>
    <message>
        <source>今天没有要照看的孩子</source>
        <translation>No children today</translation>
    </message>
    <message>
        <source>{name}  {age} 岁</source>
        <translation>{name}  aged {age}</translation>
    </message>
    <message>
        <source>{time} 到</source>
        <translation>came {time}</translation>
    </message>
    <message>
        <source>{time} 离开</source>
        <translation>left {time}</translation>
    </message>
    <message>
        <source>编号 {tail}</source>
        <translation>No. {tail}</translation>
    </message>
    <message>
        <source>应到</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>请假</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>在这里</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>已接走</source>
        <translation>Collected</translation>
    </message>
    <message>
        <source>前面 {count} 人</source>
        <translation>{count} ahead</translation>
    </message>
    <message>
        <source>有名额了,请通知</source>
        <translation>Has a seat: please call</translation>
    </message>
    <message>
        <source>到了</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>交接</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>遮住姓名</source>
        <translation>Cover names</translation>
    </message>
    <message>
        <source>显示姓名</source>
        <translation>Show names</translation>
    </message>
    <message>
        <source>打印名单</source>
        <translation>Print list</translation>
    </message>
    <message>
        <source>名单送去打印了;用完请交回或粉碎</source>
        <translation>The list is being printed; hand it back or shred it after use</translation>
    </message>
    <message>
        <source>名单没有打印出来,请看打印机</source>
        <translation>The list did not come out; please look at the printer</translation>
    </message>
    <message>
        <source>记下了:到了</source>
        <translation>Noted: here</translation>
    </message>
    <message>
        <source>编号 {number}</source>
        <translation>No. {number}</translation>
    </message>
    <message>
        <source>孩子</source>
        <translation>Child</translation>
    </message>
    <message>
        <source>监护人</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>监护人电话</source>
        <translation>Guardian&apos;s phone</translation>
    </message>
    <message>
        <source>过敏和要注意的</source>
        <translation>Allergies and what to know</translation>
    </message>
    <message>
        <source>可以来接的人</source>
        <translation>Who may fetch it</translation>
    </message>
    <message>
        <source>自己回家</source>
        <translation>Going home alone</translation>
    </message>
    <message>
        <source>学校</source>
        <translation>School</translation>
    </message>
    <message>
        <source>有提示,打开要写原因</source>
        <translation>There is something; opening asks why</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>No</translation>
    </message>
    <message>
        <source>可以:监护人同意,年龄也到了</source>
        <translation>Yes: agreed, and old enough</translation>
    </message>
    <message>
        <source>监护人同意,年龄还没到</source>
        <translation>Agreed, but not old enough yet</translation>
    </message>
    <message>
        <source>不可以</source>
        <translation>No</translation>
    </message>
    <message>
        <source>打开看</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>生病</source>
        <translation>Ill</translation>
    </message>
    <message>
        <source>家里有事</source>
        <translation>Family matters</translation>
    </message>
    <message>
        <source>出门</source>
        <translation>Away</translation>
    </message>
    <message>
        <source>别的原因</source>
        <translation>Another reason</translation>
    </message>
    <message>
        <source>家里有人带</source>
        <translation>Somebody at home</translation>
    </message>
    <message>
        <source>搬家</source>
        <translation>Moved</translation>
    </message>
    <message>
        <source>换学校、有别的课</source>
        <translation>Another school or class</translation>
    </message>
    <message>
        <source>妈妈</source>
        <translation>Mother</translation>
    </message>
    <message>
        <source>爸爸</source>
        <translation>Father</translation>
    </message>
    <message>
        <source>奶奶、外婆</source>
        <translation>Grandmother</translation>
    </message>
    <message>
        <source>爷爷、外公</source>
        <translation>Grandfather</translation>
    </message>
    <message>
        <source>别的亲友</source>
        <translation>Somebody else</translation>
    </message>
    <message>
        <source>点错了,没有到</source>
        <translation>Not here after all</translation>
    </message>
    <message>
        <source>交接:有人来接</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>今天不来</source>
        <translation>Not coming today</translation>
    </message>
    <message>
        <source>还是来</source>
        <translation>Coming after all</translation>
    </message>
    <message>
        <source>已经打电话通知</source>
        <translation>Guardian has been told</translation>
    </message>
    <message>
        <source>退出这个班</source>
        <translation>Leave this class</translation>
    </message>
    <message>
        <source>改回来了:应到</source>
        <translation>Changed back: expected</translation>
    </message>
    <message>
        <source>交接好了</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>记下了:今天不来</source>
        <translation>Noted: not coming today</translation>
    </message>
    <message>
        <source>记下了:已通知</source>
        <translation>Noted: told</translation>
    </message>
    <message>
        <source>已退出,候补的自动转上来</source>
        <translation>Ended; the next on the waitlist moves up</translation>
    </message>
    <message>
        <source>{seconds} 秒后自动遮住</source>
        <translation>Covered again in {seconds} seconds</translation>
    </message>
    <message>
        <source>谁来接 {name}?</source>
        <translation>Who fetches {name}?</translation>
    </message>
    <message>
        <source>对身份证,名单上的人才能接;接的人签名</source>
        <translation>Check the card: only people on the list; they sign</translation>
    </message>
    <message>
        <source>交给这个人</source>
        <translation>Hand the child over</translation>
    </message>
    <message>
        <source>名单上没有这个人</source>
        <translation>Not on this list</translation>
    </message>
    <message>
        <source>接孩子,核对身份</source>
        <translation>Fetching a child: identity check</translation>
    </message>
    <message>
        <source>先不交:打监护人电话核实</source>
        <translation>Do not hand over yet: call the guardian</translation>
    </message>
    <message>
        <source>监护人电话 {phone}。监护人同意了,再记下来接的人</source>
        <translation>Guardian&apos;s phone {phone}. If they agree, note who fetches the child</translation>
    </message>
    <message>
        <source>来接的人的姓名,和身份证一样</source>
        <translation>Name of that person, as on the card</translation>
    </message>
    <message>
        <source>来接的人的电话</source>
        <translation>Phone of that person</translation>
    </message>
    <message>
        <source>电话里同意</source>
        <translation>Agreed by phone</translation>
    </message>
    <message>
        <source>短信、微信同意</source>
        <translation>Agreed by message</translation>
    </message>
    <message>
        <source>当面同意</source>
        <translation>Agreed in person</translation>
    </message>
    <message>
        <source>监护人同意,记下来</source>
        <translation>The guardian agrees: note it</translation>
    </message>
    <message>
        <source>记下了,只今天有效;请选这个人并签名</source>
        <translation>Noted, for today only; choose this person and let them sign</translation>
    </message>
    <message>
        <source>为什么要看?</source>
        <translation>Why do you need to see it?</translation>
    </message>
    <message>
        <source>谁在什么时候为什么看,都会记下来</source>
        <translation>Who looked when and why is written down</translation>
    </message>
    <message>
        <source>加餐前核对过敏</source>
        <translation>Allergy check before a snack</translation>
    </message>
    <message>
        <source>孩子不舒服</source>
        <translation>The child is unwell</translation>
    </message>
    <message>
        <source>给监护人打电话</source>
        <translation>Calling the guardian</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>今天为什么不来?</source>
        <translation>Why not today?</translation>
    </message>
    <message>
        <source>为什么退出?</source>
        <translation>Why do you leave?</translation>
    </message>
    <message>
        <source>原因只留在中心,不上报</source>
        <translation>The reason stays here, it is not reported</translation>
    </message>
    <message>
        <source>名额给候补的第一位</source>
        <translation>The seat goes to the first who waits</translation>
    </message>
</context>
</TS>
