<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>desk_services</name>
    <message>
        <source>点哪一项服务?</source>
        <translation>Which service?</translation>
    </message>
    <message>
        <source>名单由县里发布;不在名单上的,记一条需求</source>
        <translation>The county publishes the list; for what is not on it, note a wish</translation>
    </message>
    <message>
        <source>服务、单位</source>
        <translation>Service or provider</translation>
    </message>
    <message>
        <source>现在没有可以点的服务</source>
        <translation>There is nothing to order now</translation>
    </message>
    <message>
        <source>没有找到这项服务</source>
        <translation>No such service found</translation>
    </message>
    <message>
        <source>是哪个村的?</source>
        <translation>Which village?</translation>
    </message>
    <message>
        <source>上门和汇总都按村</source>
        <translation>Visits and counts go by village</translation>
    </message>
    <message>
        <source>村名</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>不记村</source>
        <translation>No village</translation>
    </message>
    <message>
        <source>不是本镇的,或不愿说</source>
        <translation>From elsewhere, or they would rather not say</translation>
    </message>
    <message>
        <source>没有找到这个村</source>
        <translation>No such village found</translation>
    </message>
    <message>
        <source>县里和乡镇会看到:不要写姓名、电话、证件号</source>
        <translation>County and town read it: no name, phone or card number</translation>
    </message>
    <message>
        <source>居民姓名</source>
        <translation>Resident&apos;s name</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>上门地址</source>
        <translation>Address of the visit</translation>
    </message>
    <message>
        <source>上门的人要知道的(可空)</source>
        <translation>What to know before coming (optional)</translation>
    </message>
    <message>
        <source>哪天方便(如 2026-11-26,可空)</source>
        <translation>Day that suits (2026-11-26, optional)</translation>
    </message>
    <message>
        <source>什么时候方便</source>
        <translation>Time that suits</translation>
    </message>
    <message>
        <source>就点这项</source>
        <translation>Order this</translation>
    </message>
    <message>
        <source>记一条需求:{kind}</source>
        <translation>Note a wish: {kind}</translation>
    </message>
    <message>
        <source>帮忙人姓名(可空)</source>
        <translation>Helper&apos;s name (optional)</translation>
    </message>
    <message>
        <source>需要的是哪一类?</source>
        <translation>What kind is needed?</translation>
    </message>
    <message>
        <source>乡镇按类汇总,要的人多就找单位来做</source>
        <translation>The town counts by kind and looks for somebody to meet it</translation>
    </message>
    <message>
        <source>哪一类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>没有这一类,请选“别的”</source>
        <translation>No such kind, please choose “Other”</translation>
    </message>
    <message>
        <source>给谁用</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>一句话说需要什么</source>
        <translation>What is needed, in a sentence</translation>
    </message>
    <message>
        <source>几个人要(可空)</source>
        <translation>For how many people (optional)</translation>
    </message>
    <message>
        <source>✓ 已念给居民听,居民同意把信息交给这家单位</source>
        <translation>✓ Read to the resident, who agrees that this provider is told</translation>
    </message>
    <message>
        <source>念给居民听:信息只交给这家单位。同意后点这里</source>
        <translation>Read aloud: only this provider is told. Press here once they agree</translation>
    </message>
    <message>
        <source>点单</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Note it</translation>
    </message>
    <message>
        <source>为什么取消?</source>
        <translation>Why is it cancelled?</translation>
    </message>
    <message>
        <source>会告诉服务单位;做完了的取消不了</source>
        <translation>The provider is told; what is done cannot be cancelled</translation>
    </message>
    <message>
        <source>为什么要看联系方式?</source>
        <translation>Why do you need the contact?</translation>
    </message>
    <message>
        <source>谁看的、为什么看,都记在日志里</source>
        <translation>Who opened it and why is kept in the log</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>帮居民约时间</source>
        <translation>To agree on a time</translation>
    </message>
    <message>
        <source>告诉居民没有接单</source>
        <translation>To say that it was declined</translation>
    </message>
    <message>
        <source>居民来问</source>
        <translation>The resident asks</translation>
    </message>
    <message>
        <source>点单 {count}</source>
        <translation>Orders {count}</translation>
    </message>
    <message>
        <source>点单服务</source>
        <translation>Ordered services</translation>
    </message>
    <message>
        <source>在办 {open} 件 · 要告知 {look} 件 · 本月需求 {month} 条,未上报 {waiting} 条</source>
        <translation>{open} open · {look} to tell · wishes this month: {month}, not yet sent: {waiting}</translation>
    </message>
    <message>
        <source>在办</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>要告知</source>
        <translation>To tell</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>需求</source>
        <translation>Wishes</translation>
    </message>
    <message>
        <source>没有在办的点单</source>
        <translation>No open orders</translation>
    </message>
    <message>
        <source>没有要告知居民的</source>
        <translation>Nobody has to be told</translation>
    </message>
    <message>
        <source>近 30 天没有办结的</source>
        <translation>None closed in the last 30 days</translation>
    </message>
    <message>
        <source>本月还没有人提需求</source>
        <translation>No wishes this month</translation>
    </message>
    <message>
        <source>正在读…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>代为点单</source>
        <translation>Order for them</translation>
    </message>
    <message>
        <source>记需求</source>
        <translation>Note a wish</translation>
    </message>
    <message>
        <source>今天巡访单</source>
        <translation>Today&apos;s round</translation>
    </message>
    <message>
        <source>一周巡访单</source>
        <translation>Week&apos;s rounds</translation>
    </message>
    <message>
        <source>手机上点的</source>
        <translation>ordered by phone</translation>
    </message>
    <message>
        <source>信息已删除</source>
        <translation>erased</translation>
    </message>
    <message>
        <source>方便 {when}</source>
        <translation>suits {when}</translation>
    </message>
    <message>
        <source>没按时答复</source>
        <translation>Answer overdue</translation>
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
        <source>已办完</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>已评价</source>
        <translation>Rated</translation>
    </message>
    <message>
        <source>没有接单</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>排满了</source>
        <translation>full</translation>
    </message>
    <message>
        <source>不在范围</source>
        <translation>out of area</translation>
    </message>
    <message>
        <source>做不了</source>
        <translation>not fit</translation>
    </message>
    <message>
        <source>联系不上</source>
        <translation>unreachable</translation>
    </message>
    <message>
        <source>暂停了</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>不在名单上</source>
        <translation>not listed</translation>
    </message>
    <message>
        <source>没有同意</source>
        <translation>no consent</translation>
    </message>
    <message>
        <source>没说原因</source>
        <translation>no reason given</translation>
    </message>
    <message>
        <source>看联系方式</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>已告知</source>
        <translation>Told</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>帮忙人 {name}</source>
        <translation>helper {name}</translation>
    </message>
    <message>
        <source>取消了,会告诉服务单位</source>
        <translation>Cancelled; the provider will be told</translation>
    </message>
    <message>
        <source>记下了:已告知居民</source>
        <translation>Noted: the resident was told</translation>
    </message>
    <message>
        <source>撤回了</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>需求记下了</source>
        <translation>The wish is noted</translation>
    </message>
    <message>
        <source>点好了,单号 {number}</source>
        <translation>Ordered, number {number}</translation>
    </message>
    <message>
        <source>正在打印巡访单</source>
        <translation>Printing the sheet of rounds</translation>
    </message>
    <message>
        <source>巡访单打好了,有居民的完整信息,请收好</source>
        <translation>The sheet is printed; it shows full data, keep it safe</translation>
    </message>
    <message>
        <source>巡访单没有打出来,请看打印机</source>
        <translation>The sheet did not come out, please look at the printer</translation>
    </message>
    <message>
        <source>这台机器没有接打印机</source>
        <translation>This machine has no printer</translation>
    </message>
    <message>
        <source>代为记下</source>
        <translation>noted for them</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>已上报</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>待上报</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>助餐</source>
        <translation>Meals</translation>
    </message>
    <message>
        <source>生活照料</source>
        <translation>Daily care</translation>
    </message>
    <message>
        <source>医疗健康</source>
        <translation>Health</translation>
    </message>
    <message>
        <source>维修</source>
        <translation>Repairs</translation>
    </message>
    <message>
        <source>课业辅导</source>
        <translation>Tutoring</translation>
    </message>
    <message>
        <source>文体</source>
        <translation>Culture &amp; sports</translation>
    </message>
    <message>
        <source>法律调解</source>
        <translation>Law</translation>
    </message>
    <message>
        <source>心理关爱</source>
        <translation>Company &amp; talk</translation>
    </message>
    <message>
        <source>农技</source>
        <translation>Farming</translation>
    </message>
    <message>
        <source>技能就业</source>
        <translation>Skills &amp; jobs</translation>
    </message>
    <message>
        <source>别的</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>不限</source>
        <translation>Anybody</translation>
    </message>
    <message>
        <source>老人</source>
        <translation>Elders</translation>
    </message>
    <message>
        <source>儿童</source>
        <translation>Children</translation>
    </message>
    <message>
        <source>残疾人</source>
        <translation>Disabled people</translation>
    </message>
    <message>
        <source>妇女</source>
        <translation>Women</translation>
    </message>
    <message>
        <source>农户</source>
        <translation>Farmers</translation>
    </message>
    <message>
        <source>务工人员</source>
        <translation>Migrant workers</translation>
    </message>
    <message>
        <source>党员</source>
        <translation>Party members</translation>
    </message>
    <message>
        <source>都可以</source>
        <translation>Any time</translation>
    </message>
    <message>
        <source>上午</source>
        <translation>Morning</translation>
    </message>
    <message>
        <source>下午</source>
        <translation>Afternoon</translation>
    </message>
    <message>
        <source>晚上</source>
        <translation>Evening</translation>
    </message>
    <message>
        <source>不需要了</source>
        <translation>No longer needed</translation>
    </message>
    <message>
        <source>找到别的办法了</source>
        <translation>Found another way</translation>
    </message>
    <message>
        <source>点错了</source>
        <translation>Ordered by mistake</translation>
    </message>
    <message>
        <source>联系不上居民</source>
        <translation>Resident not reached</translation>
    </message>
    <message>
        <source>别的原因</source>
        <translation>Another reason</translation>
    </message>
    <message>
        <source>上门</source>
        <translation>at home</translation>
    </message>
    <message>
        <source>在中心</source>
        <translation>at the center</translation>
    </message>
    <message>
        <source>在服务单位</source>
        <translation>at the provider&apos;s</translation>
    </message>
    <message>
        <source>免费</source>
        <translation>free</translation>
    </message>
</context>
</TS>
