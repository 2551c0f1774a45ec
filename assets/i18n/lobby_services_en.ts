<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>OrderPage</name>
    <message>
        <source>点单服务 › 我点的</source>
        <translation>Services › My order</translation>
    </message>
    <message>
        <source>不要了,取消</source>
        <translation>Cancel this order</translation>
    </message>
    <message>
        <source>评一评</source>
        <translation>Rate it</translation>
    </message>
    <message>
        <source>您方便的时间:{when}</source>
        <translation>Suits you: {when}</translation>
    </message>
    <message>
        <source>单号 {number}</source>
        <translation>Number {number}</translation>
    </message>
    <message>
        <source>服务单位说:{words}</source>
        <translation>The provider says: {words}</translation>
    </message>
    <message>
        <source>{day}以前答复;没有答复请到前台问一问</source>
        <translation>You get an answer by {day}; if not, ask at the front desk</translation>
    </message>
    <message>
        <source>断网也不会丢,不用再点一次</source>
        <translation>It is not lost without a network; no need to order again</translation>
    </message>
    <message>
        <source>取消晚了,服务已经办完;不对请到前台说一说</source>
        <translation>The cancellation came after it was done. If that is wrong, tell the front desk</translation>
    </message>
</context>
<context>
    <name>OrderTakenPage</name>
    <message>
        <source>点单服务 › 点好了</source>
        <translation>Services › Ordered</translation>
    </message>
    <message>
        <source>点好了,单号是</source>
        <translation>Ordered. Your number is</translation>
    </message>
    <message>
        <source>凭单号和手机号最后四位也能查看、取消</source>
        <translation>The number and the last four digits of your phone find it too</translation>
    </message>
    <message>
        <source>单子已经记下,断网也不会丢,一有网络就送到服务单位</source>
        <translation>Your order is kept and goes to the provider as soon as there is a network</translation>
    </message>
    <message>
        <source>他们接了单,打 {phone} 约时间</source>
        <translation>Once they accept, they call {phone} to agree on a time</translation>
    </message>
    <message>
        <source>查看、取消、评价:扫小票,或输单号最后四位 {tail} 和手机号最后四位</source>
        <translation>To look, cancel or rate: scan the slip, or type {tail} and the last four digits of your phone</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>点单服务</source>
        <translation>Order a service</translation>
    </message>
    <message>
        <source>点这项服务</source>
        <translation>Order this service</translation>
    </message>
    <message>
        <source>点单服务 › {name}</source>
        <translation>Services › {name}</translation>
    </message>
    <message>
        <source>这项服务已经不在名单上了</source>
        <translation>This service is no longer on the list</translation>
    </message>
    <message>
        <source>请看看别的服务</source>
        <translation>Please look at the others</translation>
    </message>
    <message>
        <source>谁来做</source>
        <translation>Who does it</translation>
    </message>
    <message>
        <source>在哪里做</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>给谁</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>多少钱</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>接不接、哪天来,用小票随时可以查</source>
        <translation>Your slip shows at any time whether they accept and when they come</translation>
    </message>
</context>
<context>
    <name>ServiceQuestions</name>
    <message>
        <source>请看一看,同意就点单</source>
        <translation>Please read this; agree to order</translation>
    </message>
    <message>
        <source>同意,点单</source>
        <translation>Agree and order</translation>
    </message>
    <message>
        <source>这项服务由 {provider} 来做</source>
        <translation>This service is given by {provider}</translation>
    </message>
    <message>
        <source>给谁点?</source>
        <translation>For whom do you order?</translation>
    </message>
    <message>
        <source>给我自己</source>
        <translation>For myself</translation>
    </message>
    <message>
        <source>替别人点</source>
        <translation>For somebody else</translation>
    </message>
    <message>
        <source>爸妈、邻居、我照看的老人</source>
        <translation>Parents, a neighbour, an elder I look after</translation>
    </message>
    <message>
        <source>服务给谁?写他的名字</source>
        <translation>Who is the service for? Their name</translation>
    </message>
    <message>
        <source>您叫什么名字?</source>
        <translation>What is your name?</translation>
    </message>
    <message>
        <source>只告诉来做的单位</source>
        <translation>Only the provider is told</translation>
    </message>
    <message>
        <source>例如 林小满</source>
        <translation>For example Lin Xiaoman</translation>
    </message>
    <message>
        <source>记下是谁帮忙点的,只留在本中心</source>
        <translation>So that it is known who helped; it stays at this center</translation>
    </message>
    <message>
        <source>打哪个电话约时间?</source>
        <translation>Which phone shall they call?</translation>
    </message>
    <message>
        <source>只告诉来做的单位;也用它查这个单子</source>
        <translation>Only the provider is told; it also finds this order again</translation>
    </message>
    <message>
        <source>上门到哪里?</source>
        <translation>Where shall they come?</translation>
    </message>
    <message>
        <source>写门牌号,或者说清怎么走</source>
        <translation>The house number, or how to get there</translation>
    </message>
    <message>
        <source>例如 3 组 12 号</source>
        <translation>For example Group 3, No. 12</translation>
    </message>
    <message>
        <source>哪天方便?</source>
        <translation>Which day suits?</translation>
    </message>
    <message>
        <source>他们会打电话和您约定</source>
        <translation>They call you to agree on it</translation>
    </message>
    <message>
        <source>什么时候方便?</source>
        <translation>What time suits?</translation>
    </message>
    <message>
        <source>上门的人要知道什么?</source>
        <translation>What should they know before they come?</translation>
    </message>
    <message>
        <source>可以空着,直接点下一步</source>
        <translation>You may leave it empty and go on</translation>
    </message>
    <message>
        <source>例如 门口有狗</source>
        <translation>For example: dog at the door</translation>
    </message>
    <message>
        <source>您需要的是哪一类?</source>
        <translation>What kind of thing do you need?</translation>
    </message>
    <message>
        <source>不用留名字;要的人多了,就会有单位来做</source>
        <translation>No name needed. Once enough people ask, somebody will offer it</translation>
    </message>
    <message>
        <source>给谁用?</source>
        <translation>Who is it for?</translation>
    </message>
    <message>
        <source>县里会看到这句话,请不要写名字和电话</source>
        <translation>The county reads this: please write no name and no phone</translation>
    </message>
    <message>
        <source>可以空着;县里会看到,请不要写名字和电话</source>
        <translation>May stay empty. The county reads it: no name and no phone, please</translation>
    </message>
    <message>
        <source>说一句需要什么</source>
        <translation>Say in a sentence what you need</translation>
    </message>
    <message>
        <source>例如 想要中午送饭</source>
        <translation>For example: lunch brought home</translation>
    </message>
    <message>
        <source>点单服务 › 评价</source>
        <translation>Services › Rating</translation>
    </message>
    <message>
        <source>这次服务怎么样?</source>
        <translation>How was it?</translation>
    </message>
    <message>
        <source>点一下就评好,不记名字</source>
        <translation>One tap rates it, without your name</translation>
    </message>
    <message>
        <source>改一改填的</source>
        <translation>Change what I entered</translation>
    </message>
    <message>
        <source>看看别的服务</source>
        <translation>Look at other services</translation>
    </message>
    <message>
        <source>这次没有点上</source>
        <translation>This could not be ordered</translation>
    </message>
    <message>
        <source>点单服务 › 点单</source>
        <translation>Services › Order</translation>
    </message>
    <message>
        <source>点单服务 › 说说需要</source>
        <translation>Services › What I need</translation>
    </message>
    <message>
        <source>记下了,谢谢您</source>
        <translation>Noted, thank you</translation>
    </message>
    <message>
        <source>乡镇每月汇总,要的人多,就找单位来做</source>
        <translation>The town counts wishes every month and looks for somebody to meet them</translation>
    </message>
    <message>
        <source>没有记您的名字;有了会写在名单上,请再来看看</source>
        <translation>Your name was not kept. What comes is put on the list: please look again</translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>点单服务</source>
        <translation>Order a service</translation>
    </message>
    <message>
        <source>点单服务 › {kind}</source>
        <translation>Services › {kind}</translation>
    </message>
    <message>
        <source>没有我要的</source>
        <translation>What I need is missing</translation>
    </message>
    <message>
        <source>我点的服务</source>
        <translation>My orders</translation>
    </message>
    <message>
        <source>您需要什么?点一下,有人来做</source>
        <translation>What do you need? One tap, and somebody comes</translation>
    </message>
    <message>
        <source>点一项看看</source>
        <translation>Tap one to see more</translation>
    </message>
    <message>
        <source>把需要的告诉我们,凑齐了就有单位来做;急的请到前台,电话 {phone}</source>
        <translation>Tell us what you need; once enough people ask, somebody will offer it. If it is urgent, ask the front desk, phone {phone}</translation>
    </message>
    <message>
        <source>现在还没有可以点的服务</source>
        <translation>There is nothing to order yet</translation>
    </message>
    <message numerus="yes">
        <source>%n 项</source>
        <translation>
            <numerusform>%n service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>services</name>
    <message>
        <source>送餐助餐</source>
        <translation>Meals</translation>
    </message>
    <message>
        <source>生活照料</source>
        <translation>Daily care</translation>
    </message>
    <message>
        <source>看病健康</source>
        <translation>Health</translation>
    </message>
    <message>
        <source>维修</source>
        <translation>Repairs</translation>
    </message>
    <message>
        <source>孩子辅导</source>
        <translation>Tutoring</translation>
    </message>
    <message>
        <source>文体活动</source>
        <translation>Culture &amp; sports</translation>
    </message>
    <message>
        <source>法律调解</source>
        <translation>Law</translation>
    </message>
    <message>
        <source>谈心陪伴</source>
        <translation>Company &amp; talk</translation>
    </message>
    <message>
        <source>农技</source>
        <translation>Farming</translation>
    </message>
    <message>
        <source>学技能找活</source>
        <translation>Skills &amp; jobs</translation>
    </message>
    <message>
        <source>别的</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>老人</source>
        <translation>Elders</translation>
    </message>
    <message>
        <source>孩子</source>
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
        <source>谁都可以</source>
        <translation>Anybody</translation>
    </message>
    <message>
        <source>免费</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>上门</source>
        <translation>At home</translation>
    </message>
    <message>
        <source>在中心</source>
        <translation>At the center</translation>
    </message>
    <message>
        <source>在服务单位</source>
        <translation>At the provider&apos;s</translation>
    </message>
    <message>
        <source>{days} 个工作日内联系您</source>
        <translation>They call you within {days} working days</translation>
    </message>
    <message>
        <source>名单更新到 {when}</source>
        <translation>List as of {when}</translation>
    </message>
    <message>
        <source>已记下,一有网络就送出</source>
        <translation>Noted; goes out with the next network</translation>
    </message>
    <message>
        <source>已送到,等服务单位接单</source>
        <translation>Received; the provider is to answer</translation>
    </message>
    <message>
        <source>已接单,等约时间</source>
        <translation>Accepted; a time is to be agreed on</translation>
    </message>
    <message>
        <source>已办完</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>已办完,谢谢您的评价</source>
        <translation>Done; thank you for your rating</translation>
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
        <source>约好了:{when}</source>
        <translation>Agreed: {when}</translation>
    </message>
    <message>
        <source>这段时间排满了,请过几天再点,或看看别的服务</source>
        <translation>They are full for now: order again in a few days, or look at other services</translation>
    </message>
    <message>
        <source>这里不在服务范围内,请看看别的服务</source>
        <translation>They do not come here; please look at other services</translation>
    </message>
    <message>
        <source>这件事他们做不了,请到前台说一说</source>
        <translation>They cannot do this; please talk to the front desk</translation>
    </message>
    <message>
        <source>打您的电话没有打通,请核对号码再点</source>
        <translation>They could not reach your phone; please check the number and order again</translation>
    </message>
    <message>
        <source>这项服务暂停了,请看看别的服务</source>
        <translation>This service has stopped for now; please look at others</translation>
    </message>
    <message>
        <source>这项服务已经不在名单上了</source>
        <translation>This service is no longer on the list</translation>
    </message>
    <message>
        <source>没有您的同意,请到前台问一问</source>
        <translation>Your consent is missing; please ask at the front desk</translation>
    </message>
    <message>
        <source>请到前台问一问,或看看别的服务</source>
        <translation>Please ask at the front desk, or look at other services</translation>
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
        <source>都可以</source>
        <translation>Any time</translation>
    </message>
    <message>
        <source>哪天都可以</source>
        <translation>Any day</translation>
    </message>
    <message>
        <source>非常满意</source>
        <translation>Very content</translation>
    </message>
    <message>
        <source>满意</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>基本满意</source>
        <translation>Mostly content</translation>
    </message>
    <message>
        <source>不满意</source>
        <translation>Not content</translation>
    </message>
    <message>
        <source>非常不满意</source>
        <translation>Not content at all</translation>
    </message>
</context>
</TS>
