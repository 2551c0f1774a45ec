<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AgreePage</name>
    <message>
        <source>读给我听</source>
        <translation>Read it to me</translation>
    </message>
</context>
<context>
    <name>AttractPage</name>
    <message>
        <source>现在开放</source>
        <translation>Open now</translation>
    </message>
    <message>
        <source>现在不办公</source>
        <translation>Closed now</translation>
    </message>
    <message>
        <source>有困难找中心 · 要活动到中心 · 做贡献到中心</source>
        <translation>Need help · Join in · Give back</translation>
    </message>
    <message>
        <source>点一下屏幕,开始</source>
        <translation>Touch the screen to start</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>开放窗口</source>
        <translation>Counters open</translation>
    </message>
    <message>
        <source>等候人数</source>
        <translation>People waiting</translation>
    </message>
    <message>
        <source>约等分钟</source>
        <translation>Minutes to wait</translation>
    </message>
    <message>
        <source>咨询电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>不会用?前台会帮您</source>
        <translation>Need help? Ask the front desk</translation>
    </message>
    <message>
        <source>不会用这台机器?前台的工作人员会帮您</source>
        <translation>Not sure how? The front desk will help you</translation>
    </message>
</context>
<context>
    <name>BusinessPage</name>
    <message>
        <source>您要办什么事?</source>
        <translation>What do you need?</translation>
    </message>
    <message>
        <source>办事</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>搜一搜</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>汉字、拼音、首字母都行</source>
        <translation>Chinese, pinyin or English</translation>
    </message>
    <message>
        <source>常办的事</source>
        <translation>Most wanted</translation>
    </message>
    <message>
        <source>大家来得最多的事项</source>
        <translation>What people come for most</translation>
    </message>
    <message>
        <source>按部门找</source>
        <translation>By department</translation>
    </message>
    <message>
        <source>不开的证明</source>
        <translation>Proofs not issued</translation>
    </message>
    <message numerus="yes">
        <source>%n 项</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message>
        <source>哪 20 种,该找谁</source>
        <translation>Which 20, and whom to ask</translation>
    </message>
    <message>
        <source>这些证明村里不开</source>
        <translation>Proofs villages do not issue</translation>
    </message>
    <message>
        <source>按人生大事找</source>
        <translation>By life event</translation>
    </message>
    <message>
        <source>请人代办</source>
        <translation>Done for you</translation>
    </message>
    <message>
        <source>找人替您跑,查进度</source>
        <translation>Somebody goes for you; see how it stands</translation>
    </message>
</context>
<context>
    <name>CandidateBar</name>
    <message>
        <source>前面的字</source>
        <translation>Earlier ones</translation>
    </message>
    <message>
        <source>后面的字</source>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>CardOffer</name>
    <message>
        <source>填好了,请收好身份证</source>
        <translation>Done: take your card</translation>
    </message>
    <message>
        <source>请核对一下</source>
        <translation>Please check that it is right</translation>
    </message>
    <message>
        <source>请把身份证放平,先不要拿开</source>
        <translation>Leave the card there</translation>
    </message>
    <message>
        <source>这张证件读不出来</source>
        <translation>Card not readable</translation>
    </message>
    <message>
        <source>请打字,或者请工作人员帮忙</source>
        <translation>Please type, or ask staff to help</translation>
    </message>
    <message>
        <source>读卡器现在用不了</source>
        <translation>Card reader not working</translation>
    </message>
    <message>
        <source>请打字,不影响办事</source>
        <translation>Please type: all else works</translation>
    </message>
    <message>
        <source>也可以把身份证放在读卡区</source>
        <translation>Or lay your ID card here</translation>
    </message>
    <message>
        <source>自动填好;只用这一项,不留别的</source>
        <translation>Only this is filled in, nothing else kept</translation>
    </message>
</context>
<context>
    <name>ChoicePage</name>
    <message>
        <source>请到前台问一问,电话 {phone}</source>
        <translation>Please ask at the front desk, phone {phone}</translation>
    </message>
</context>
<context>
    <name>ClockFace</name>
    <message>
        <source>星期一</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>星期二</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>星期三</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>星期四</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>星期五</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>星期六</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>星期日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>1月</source>
        <translation>Jan</translation>
    </message>
    <message>
        <source>2月</source>
        <translation>Feb</translation>
    </message>
    <message>
        <source>3月</source>
        <translation>Mar</translation>
    </message>
    <message>
        <source>4月</source>
        <translation>Apr</translation>
    </message>
    <message>
        <source>5月</source>
        <translation>May</translation>
    </message>
    <message>
        <source>6月</source>
        <translation>Jun</translation>
    </message>
    <message>
        <source>7月</source>
        <translation>Jul</translation>
    </message>
    <message>
        <source>8月</source>
        <translation>Aug</translation>
    </message>
    <message>
        <source>9月</source>
        <translation>Sep</translation>
    </message>
    <message>
        <source>10月</source>
        <translation>Oct</translation>
    </message>
    <message>
        <source>11月</source>
        <translation>Nov</translation>
    </message>
    <message>
        <source>12月</source>
        <translation>Dec</translation>
    </message>
    <message>
        <source>{month}{day}日 {weekday}</source>
        <translation>{weekday}, {month} {day}</translation>
    </message>
</context>
<context>
    <name>ClosedBlock</name>
    <message>
        <source>留下要办的事</source>
        <translation>Leave a request</translation>
    </message>
    <message>
        <source>我的事项</source>
        <translation>My things</translation>
    </message>
    <message>
        <source>现在也能办这些</source>
        <translation>What you can do now</translation>
    </message>
    <message>
        <source>{when} 起取号;现在也能办这些</source>
        <translation>Numbers from {when}; what you can do now</translation>
    </message>
    <message>
        <source>看指南</source>
        <translation>read guides</translation>
    </message>
    <message>
        <source>约时间</source>
        <translation>book a time</translation>
    </message>
    <message>
        <source>订场地、报活动</source>
        <translation>book rooms, join activities</translation>
    </message>
    <message>
        <source>查进度</source>
        <translation>see progress</translation>
    </message>
</context>
<context>
    <name>ComingPage</name>
    <message>
        <source>这里正在准备,还不能在机器上办</source>
        <translation>In preparation – not on this terminal yet</translation>
    </message>
    <message>
        <source>回首页</source>
        <translation>Home page</translation>
    </message>
    <message>
        <source>以后在这里可以</source>
        <translation>Soon you can, right here</translation>
    </message>
    <message>
        <source>今天要问,请找</source>
        <translation>Today, please ask</translation>
    </message>
    <message>
        <source>前台工作人员,或点右下角呼叫帮办</source>
        <translation>The front desk, or tap Call staff at the lower right</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>今天的时间</source>
        <translation>Hours today</translation>
    </message>
    <message>
        <source>做贡献</source>
        <translation>Give back</translation>
    </message>
    <message>
        <source>想出一份力,前台今天就可以登记</source>
        <translation>Want to lend a hand? The front desk signs you up today</translation>
    </message>
    <message>
        <source>报名志愿服务,记时长和积分</source>
        <translation>Volunteer, and keep your hours and points</translation>
    </message>
    <message>
        <source>看一分钱公益的每一笔</source>
        <translation>Follow every cent of the penny fund</translation>
    </message>
    <message>
        <source>给议事会提一个话题</source>
        <translation>Put a topic to the residents&apos; council</translation>
    </message>
    <message>
        <source>求助与调解</source>
        <translation>Help &amp; mediation</translation>
    </message>
    <message>
        <source>有急事、难事,请直接告诉前台,不用等</source>
        <translation>In trouble or a hurry? Tell the front desk, no need to queue</translation>
    </message>
    <message>
        <source>登记一件要人帮的事,看谁在办</source>
        <translation>Ask for help and see who is on it</translation>
    </message>
    <message>
        <source>约调解,谈的内容只有调解员看得到</source>
        <translation>Ask for mediation; only the mediator reads it</translation>
    </message>
    <message>
        <source>看看附近出租的房子</source>
        <translation>See homes to let nearby</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>请看一看,同意就签名</source>
        <translation>Please read and sign</translation>
    </message>
    <message>
        <source>读给我听</source>
        <translation>Read it to me</translation>
    </message>
    <message>
        <source>用手指在框里签上名字</source>
        <translation>Sign with your finger</translation>
    </message>
    <message>
        <source>同意,交上去</source>
        <translation>Agree, send</translation>
    </message>
    <message>
        <source>重签</source>
        <translation>Again</translation>
    </message>
    <message>
        <source>正在交上去…</source>
        <translation>Handing it in…</translation>
    </message>
    <message>
        <source>后面还有,请翻到最后一页</source>
        <translation>See the last page</translation>
    </message>
    <message>
        <source>签好名,就可以交</source>
        <translation>Sign, then hand it in</translation>
    </message>
    <message>
        <source>签好了</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>点一下就停</source>
        <translation>Touch to stop</translation>
    </message>
</context>
<context>
    <name>DigitsPage</name>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>退格</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>接下来</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>可以拍下这一页;码里没有您的个人信息</source>
        <translation>You may photograph this page; the code holds nothing about you</translation>
    </message>
    <message>
        <source>小票</source>
        <translation>slip</translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>多久办好</source>
        <translation>Takes</translation>
    </message>
    <message>
        <source>要不要钱</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>不收费</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>跑几次</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>现在等候</source>
        <translation>Waiting now</translation>
    </message>
</context>
<context>
    <name>GuideMaterials</name>
    <message>
        <source>打印清单</source>
        <translation>Print the list</translation>
    </message>
    <message>
        <source>容缺先办</source>
        <translation>Begin without it</translation>
    </message>
    <message>
        <source>带了哪些材料?点一下打勾</source>
        <translation>What do you have with you? Tap to tick</translation>
    </message>
    <message>
        <source>清单正在打印</source>
        <translation>Printing the list</translation>
    </message>
    <message>
        <source>清单打好了,请取走</source>
        <translation>Please take your list</translation>
    </message>
    <message>
        <source>没打出来,再打一次</source>
        <translation>Not printed, try again</translation>
    </message>
    <message>
        <source>不容缺了,取消</source>
        <translation>Bring it now instead</translation>
    </message>
    <message>
        <source>容缺先办,签承诺书</source>
        <translation>Begin and sign for it</translation>
    </message>
    <message>
        <source>勾一勾,就知道还差什么</source>
        <translation>Tick to see what is missing</translation>
    </message>
    <message>
        <source>材料齐了,可以取号</source>
        <translation>You have everything: take a number</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>已选容缺:{names}</source>
        <translation>To follow later: {names}</translation>
    </message>
    <message>
        <source>承诺书签名后交窗口 1 份;最晚 {day}补交</source>
        <translation>Sign both copies, give one to the desk; due by {day}</translation>
    </message>
    <message>
        <source>可以签承诺书先办,最晚 {day}补交;到期不补就终止</source>
        <translation>You may sign to bring it by {day}; if not brought, the application ends</translation>
    </message>
    <message>
        <source>{material}村里不开:找{issuer}</source>
        <translation>{material}: not issued by villages. Ask: {issuer}</translation>
    </message>
</context>
<context>
    <name>GuidePage</name>
    <message>
        <source>办事</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>取号办理</source>
        <translation>Take a number</translation>
    </message>
    <message>
        <source>需要优先办理?</source>
        <translation>Need priority?</translation>
    </message>
    <message>
        <source>办事 › {owner} › {item}</source>
        <translation>Services › {owner} › {item}</translation>
    </message>
    <message>
        <source>谁可以办</source>
        <translation>Who can apply</translation>
    </message>
    <message>
        <source>已选优先</source>
        <translation>Priority chosen</translation>
    </message>
    <message>
        <source>优先:{kind}</source>
        <translation>Priority: {kind}</translation>
    </message>
    <message>
        <source>材料清单照样可以看;急事请到前台</source>
        <translation>You can still read what to bring; if it is urgent, ask the front desk</translation>
    </message>
    <message>
        <source>窗口正在办理</source>
        <translation>Counters open</translation>
    </message>
    <message>
        <source>窗口还没开</source>
        <translation>Counters not open yet</translation>
    </message>
    <message>
        <source>没有取到号;急事请到前台问一问</source>
        <translation>No number was taken; if it is urgent, ask the front desk</translation>
    </message>
    <message>
        <source>没有取到号,可以再点一次;还不行请到前台</source>
        <translation>No number was issued. Tap again, or go to the front desk</translation>
    </message>
    <message>
        <source>请稍候…</source>
        <translation>One moment please…</translation>
    </message>
    <message>
        <source>现在不办公</source>
        <translation>Closed now</translation>
    </message>
    <message>
        <source>现在不办公,开门后再来取号</source>
        <translation>Closed – take a number once we open</translation>
    </message>
    <message>
        <source>现在取不到号</source>
        <translation>No number can be taken now</translation>
    </message>
    <message>
        <source>要本人来</source>
        <translation>Come in person</translation>
    </message>
    <message>
        <source>请人代办</source>
        <translation>Done for you</translation>
    </message>
    <message>
        <source>请人帮办</source>
        <translation>Done with you</translation>
    </message>
    <message>
        <source>能请人办吗?</source>
        <translation>Can it be done for me?</translation>
    </message>
</context>
<context>
    <name>HallCard</name>
    <message>
        <source>现在不办公</source>
        <translation>Closed now</translation>
    </message>
    <message>
        <source>正在办理</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>窗口未开</source>
        <translation>Counters closed</translation>
    </message>
    <message>
        <source>等候 {n} 人</source>
        <translation>Waiting {n}</translation>
    </message>
    <message>
        <source>开放窗口 {n} 个</source>
        <translation>Counters {n}</translation>
    </message>
    <message>
        <source>前面等候 {n} 人</source>
        <translation>Waiting {n}</translation>
    </message>
    <message>
        <source>约 {n} 分钟</source>
        <translation>About {n} min</translation>
    </message>
</context>
<context>
    <name>HandBody</name>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>撤一笔</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>重写</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>首页</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>常办的事</source>
        <translation>Most wanted</translation>
    </message>
    <message>
        <source>办事</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>查指南 · 取号 · 请人代办</source>
        <translation>Guides · Numbers · Agents</translation>
    </message>
    <message>
        <source>活动与场地</source>
        <translation>Activities &amp; rooms</translation>
    </message>
    <message>
        <source>做贡献</source>
        <translation>Give back</translation>
    </message>
    <message>
        <source>志愿服务 · 一分钱公益 · 说说想法</source>
        <translation>Volunteer · Penny fund · Ideas</translation>
    </message>
    <message>
        <source>选我的村</source>
        <translation>My village</translation>
    </message>
    <message>
        <source>求助与调解</source>
        <translation>Help &amp; mediation</translation>
    </message>
    <message>
        <source>找人帮忙、租房、说事</source>
        <translation>Ask, rent, settle</translation>
    </message>
    <message>
        <source>附近驿站</source>
        <translation>Rest stations</translation>
    </message>
    <message>
        <source>喝水 · 充电 · 歇脚</source>
        <translation>Water · Charging · Rest</translation>
    </message>
    <message>
        <source>看看到哪了,办完评一评</source>
        <translation>See where you are in line, rate your visit</translation>
    </message>
    <message>
        <source>已有小票?</source>
        <translation>Already have a number?</translation>
    </message>
    <message>
        <source>找人替您跑,查进度</source>
        <translation>Somebody goes for you; see how it stands</translation>
    </message>
    <message>
        <source>请人代办</source>
        <translation>Done for you</translation>
    </message>
    <message>
        <source>报名 · 订房间 · 点服务上门</source>
        <translation>Sign up · Rooms · Services</translation>
    </message>
</context>
<context>
    <name>ItemsPage</name>
    <message>
        <source>常办的事</source>
        <translation>Most wanted</translation>
    </message>
    <message>
        <source>办事 › {place}</source>
        <translation>Services › {place}</translation>
    </message>
    <message>
        <source>这里现在没有可以办的事项</source>
        <translation>Nothing to apply for here at the moment</translation>
    </message>
    <message>
        <source>请到前台问一问,电话 {phone}</source>
        <translation>Please ask the front desk, phone {phone}</translation>
    </message>
    <message>
        <source>搜一搜</source>
        <translation>Search</translation>
    </message>
</context>
<context>
    <name>KeptPage</name>
    <message>
        <source>我到了,签到</source>
        <translation>I am here, check in</translation>
    </message>
    <message>
        <source>再点一次就取消</source>
        <translation>Tap again to cancel</translation>
    </message>
    <message>
        <source>用完了,结束</source>
        <translation>We are done</translation>
    </message>
    <message>
        <source>再用半小时</source>
        <translation>Half an hour more</translation>
    </message>
    <message>
        <source>再点一次就结束</source>
        <translation>Tap again to end</translation>
    </message>
</context>
<context>
    <name>KeyGrid</name>
    <message>
        <source>上一页</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>LobbyFrame</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>首页</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>标准字</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>大字</source>
        <translation>Large print</translation>
    </message>
    <message>
        <source>呼叫帮办</source>
        <translation>Call staff</translation>
    </message>
    <message>
        <source>声音</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>静音</source>
        <translation>Muted</translation>
    </message>
    <message>
        <source>小声</source>
        <translation>Soft</translation>
    </message>
    <message>
        <source>显示</source>
        <translation>Display</translation>
    </message>
</context>
<context>
    <name>LobbyQuestions</name>
    <message numerus="yes">
        <source>%n 秒后回到开始,您填的都会清掉</source>
        <translation>
            <numerusform>Starting over in %n second; what you entered will be cleared</numerusform>
            <numerusform>Starting over in %n seconds; what you entered will be cleared</numerusform>
        </translation>
    </message>
    <message>
        <source>您还在吗?</source>
        <translation>Are you still there?</translation>
    </message>
    <message>
        <source>我还在,继续</source>
        <translation>Yes, continue</translation>
    </message>
    <message>
        <source>已经呼叫工作人员</source>
        <translation>Staff have been called</translation>
    </message>
    <message>
        <source>请在这里稍等;着急请到前台,或拨打 {phone}</source>
        <translation>Please wait here. If it is urgent, go to the front desk or call {phone}</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>现在窗口没有人</source>
        <translation>Nobody is at a desk right now</translation>
    </message>
    <message>
        <source>请到前台问一问,或拨打 {phone}</source>
        <translation>Please ask at the front desk or call {phone}</translation>
    </message>
    <message>
        <source>这个号码不要了吗?</source>
        <translation>Give up this number?</translation>
    </message>
    <message>
        <source>取消后要办还得重新取号、重新排队</source>
        <translation>If you cancel, you will have to take a new number and queue again</translation>
    </message>
    <message>
        <source>留着号码</source>
        <translation>Keep my number</translation>
    </message>
    <message>
        <source>取消号码</source>
        <translation>Cancel the number</translation>
    </message>
    <message>
        <source>这个时间您已有:
{what}</source>
        <translation>At that time you have:
{what}</translation>
    </message>
    <message>
        <source>时间撞上了</source>
        <translation>Overlaps something else</translation>
    </message>
    <message>
        <source>返回,换个时间</source>
        <translation>Back, another time</translation>
    </message>
    <message>
        <source>仍要继续</source>
        <translation>Go on all the same</translation>
    </message>
</context>
<context>
    <name>LookPanel</name>
    <message>
        <source>怎么看得清、够得着?</source>
        <translation>How do you see and reach best?</translation>
    </message>
    <message>
        <source>字</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>颜色</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>Reach</translation>
    </message>
    <message>
        <source>声音</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>恢复原样</source>
        <translation>As before</translation>
    </message>
    <message>
        <source>好了</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>标准字</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>大字</source>
        <translation>Large print</translation>
    </message>
    <message>
        <source>柔和</source>
        <translation>Soft</translation>
    </message>
    <message>
        <source>高对比</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>低位操作</source>
        <translation>Low reach</translation>
    </message>
    <message>
        <source>小声</source>
        <translation>Soft</translation>
    </message>
    <message>
        <source>静音</source>
        <translation>Muted</translation>
    </message>
</context>
<context>
    <name>MaterialRow</name>
    <message>
        <source>可容缺</source>
        <translation>May follow later</translation>
    </message>
    <message>
        <source>村里不开:找{issuer}</source>
        <translation>Not issued by villages. Ask: {issuer}</translation>
    </message>
</context>
<context>
    <name>MissingWords</name>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>可以先取号,到窗口签承诺书后补交</source>
        <translation>You can start now and hand it in later against a signed promise</translation>
    </message>
    <message>
        <source>可以先取号;窗口会一次说清怎么补</source>
        <translation>You can take a number; the counter tells you everything still needed</translation>
    </message>
</context>
<context>
    <name>ModeSwitch</name>
    <message>
        <source>拼音</source>
        <translation>Pinyin</translation>
    </message>
    <message>
        <source>手写</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>生僻字</source>
        <translation>Rare</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Hide</translation>
    </message>
</context>
<context>
    <name>NotedPage</name>
    <message>
        <source>好了,回首页</source>
        <translation>Done, home</translation>
    </message>
</context>
<context>
    <name>NumberPage</name>
    <message>
        <source>办事 › 取号</source>
        <translation>Services › Number</translation>
    </message>
    <message>
        <source>大屏叫号</source>
        <translation>Watch the board</translation>
    </message>
    <message>
        <source>叫号时大屏会显示;{rule}</source>
        <translation>The board shows your call. {rule}</translation>
    </message>
    <message>
        <source>小票已打好,请在下方取走</source>
        <translation>Your slip is ready below</translation>
    </message>
    <message>
        <source>小票正在打印,请在下方取走</source>
        <translation>Printing – take your slip below</translation>
    </message>
    <message>
        <source>小票可能没有打好</source>
        <translation>The slip may not have printed</translation>
    </message>
    <message>
        <source>没看到小票,请拍照或记下号码,号码有效</source>
        <translation>No slip? Take a photo or note the number; it is valid</translation>
    </message>
    <message>
        <source>小票没有打出来</source>
        <translation>The slip did not print</translation>
    </message>
    <message>
        <source>请拍照或记下号码,号码有效</source>
        <translation>Take a photo or note the number; it is valid</translation>
    </message>
    <message>
        <source>请拍照或记下号码,号码有效;前台可以补打</source>
        <translation>Take a photo or note the number; it is valid. The front desk can print it</translation>
    </message>
    <message>
        <source>再打一次</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>您的号码</source>
        <translation>Your number</translation>
    </message>
    <message>
        <source>优先:{kind}</source>
        <translation>Priority: {kind}</translation>
    </message>
    <message>
        <source>优先:{kind},待窗口核验,请备好凭证</source>
        <translation>Priority: {kind}. Please have your proof ready for the desk</translation>
    </message>
    <message>
        <source>没有人</source>
        <translation>Nobody</translation>
    </message>
    <message>
        <source>前面还有</source>
        <translation>Before you</translation>
    </message>
    <message>
        <source>大约等候</source>
        <translation>Waiting time</translation>
    </message>
    <message>
        <source>请留意</source>
        <translation>Please watch</translation>
    </message>
    <message>
        <source>前面还有 {people}</source>
        <translation>{people} before you</translation>
    </message>
    <message>
        <source>可以拍下这一页</source>
        <translation>Take a photo of this page</translation>
    </message>
    <message>
        <source>小票丢了,凭号码补打</source>
        <translation>Slip lost? A desk reprints it</translation>
    </message>
    <message>
        <source>没打出来</source>
        <translation>No slip?</translation>
    </message>
    <message>
        <source>不办了,取消</source>
        <translation>Cancel number</translation>
    </message>
    <message>
        <source>小票丢了,凭号码到窗口补打;二维码里没有个人信息</source>
        <translation>Slip lost? A desk reprints it by number. The code holds nothing personal</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>请稍候…</source>
        <translation>One moment please…</translation>
    </message>
    <message>
        <source>请稍后再试,或到前台办理,电话 {phone}</source>
        <translation>Try again later, or go to the front desk, phone {phone}</translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>上一页</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>上页</source>
        <translation>Prev</translation>
    </message>
    <message>
        <source>下页</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>PhoneTailPage</name>
    <message>
        <source>取号办理</source>
        <translation>Take a number</translation>
    </message>
    <message>
        <source>办事 › 取号</source>
        <translation>Services › Number</translation>
    </message>
    <message>
        <source>没有取到号;有疑问请到前台</source>
        <translation>No number was taken. Please ask at the front desk if in doubt</translation>
    </message>
    <message>
        <source>手机号的最后 4 位是?</source>
        <translation>Last 4 digits of your phone number?</translation>
    </message>
    <message>
        <source>这个事项每人每天限号。只用来数您取过几次,不保存号码</source>
        <translation>Numbers for this business are limited per person and day. The digits only count yours and are not kept</translation>
    </message>
    <message>
        <source>退格</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>请稍候…</source>
        <translation>One moment please…</translation>
    </message>
</context>
<context>
    <name>PinyinKeyboard</name>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>大写</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>空格</source>
        <translation>Space</translation>
    </message>
</context>
<context>
    <name>PriorityPage</name>
    <message>
        <source>您属于哪一种?</source>
        <translation>Which one are you?</translation>
    </message>
    <message>
        <source>选了可以先办;到窗口请出示凭证</source>
        <translation>You may be called earlier; please show your proof at the desk</translation>
    </message>
    <message>
        <source>不需要优先</source>
        <translation>No priority needed</translation>
    </message>
    <message>
        <source>办事 › 优先办理</source>
        <translation>Business › Priority</translation>
    </message>
    <message>
        <source>请带{proof}</source>
        <translation>Bring: {proof}</translation>
    </message>
</context>
<context>
    <name>ProofsPage</name>
    <message>
        <source>这些证明村里不开</source>
        <translation>Proofs villages do not issue</translation>
    </message>
    <message>
        <source>依据 {source}。各地办法可能不同,不清楚请问前台,电话 {phone}</source>
        <translation>By {source}. Places differ; if in doubt ask the front desk, phone {phone}</translation>
    </message>
    <message>
        <source>办事 › 这些证明村里不开</source>
        <translation>Services › Proofs villages do not issue</translation>
    </message>
    <message>
        <source>找 {issuer}</source>
        <translation>Ask: {issuer}</translation>
    </message>
</context>
<context>
    <name>RareBody</name>
    <message>
        <source>按读音</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>按部首</source>
        <translation>Radical</translation>
    </message>
    <message>
        <source>按编码</source>
        <translation>Code</translation>
    </message>
</context>
<context>
    <name>RatePage</name>
    <message>
        <source>{label} 这次办得怎么样?</source>
        <translation>How was your visit {label}?</translation>
    </message>
    <message>
        <source>自愿评价,不记名,窗口看不到谁评的</source>
        <translation>Voluntary and without a name; the desk does not see who rated</translation>
    </message>
    <message>
        <source>不评价</source>
        <translation>Do not rate</translation>
    </message>
    <message>
        <source>评价</source>
        <translation>Rating</translation>
    </message>
</context>
<context>
    <name>ReasonsPage</name>
    <message>
        <source>{level}:为什么?可以多选</source>
        <translation>{level}: why? Choose any</translation>
    </message>
    <message>
        <source>您写的:{words}</source>
        <translation>You wrote: {words}</translation>
    </message>
    <message>
        <source>评价 › {level}</source>
        <translation>Rating › {level}</translation>
    </message>
    <message>
        <source>没有记下来</source>
        <translation>Nothing was stored</translation>
    </message>
    <message>
        <source>改写的话</source>
        <translation>Edit words</translation>
    </message>
    <message>
        <source>写几句</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>请稍候…</source>
        <translation>One moment please…</translation>
    </message>
    <message>
        <source>提交评价</source>
        <translation>Send rating</translation>
    </message>
</context>
<context>
    <name>RestPage</name>
    <message>
        <source>{desk} 号窗口</source>
        <translation>Desk {desk}</translation>
    </message>
    <message>
        <source>办完以后,可以在这里评一评</source>
        <translation>When you are done, you can rate your visit here</translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>看看到哪了</source>
        <translation>Look it up</translation>
    </message>
    <message>
        <source>我的事项</source>
        <translation>My things</translation>
    </message>
    <message>
        <source>我的小票</source>
        <translation>My slip</translation>
    </message>
    <message>
        <source>这不是小票上的码</source>
        <translation>That is not the code of a slip</translation>
    </message>
    <message>
        <source>请扫取号小票上的二维码,或者输入小票上的号码</source>
        <translation>Please scan the QR code on your queue slip, or type its number</translation>
    </message>
    <message>
        <source>今天没有 {number} 这个号码</source>
        <translation>There is no number {number} today</translation>
    </message>
    <message>
        <source>请看小票上最大的那行字,再输一次</source>
        <translation>Look for the largest line on your slip and type it again</translation>
    </message>
    <message>
        <source>把小票上的二维码对准扫码口</source>
        <translation>Hold the QR code of your slip before the scanner</translation>
    </message>
    <message>
        <source>读到会自动打开,还可以评价</source>
        <translation>It opens by itself, and you can rate your visit</translation>
    </message>
    <message>
        <source>没有扫码口?输入小票上的号码</source>
        <translation>No scanner here? Type the number on the slip</translation>
    </message>
    <message>
        <source>退格</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>例如 B002</source>
        <translation>such as B002</translation>
    </message>
    <message>
        <source>我的事项:订的、约的、请人办的</source>
        <translation>My things: booked, appointed, in hand</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>输入事项名称或拼音,例如 yanglao</source>
        <translation>Name or pinyin, e.g. yanglao</translation>
    </message>
    <message>
        <source>事项名称或拼音</source>
        <translation>Name or pinyin</translation>
    </message>
    <message>
        <source>办事 › 搜一搜</source>
        <translation>Services › Search</translation>
    </message>
    <message numerus="yes">
        <source>找到 %n 项</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
    <message>
        <source>大家常找的</source>
        <translation>Often searched</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>只输拼音的首字母也行:身份证 → sfz</source>
        <translation>Initials work too: 身份证 → sfz</translation>
    </message>
    <message>
        <source>没有找到“{query}”</source>
        <translation>Nothing found for “{query}”</translation>
    </message>
    <message>
        <source>换个说法试试,或者只输首字母</source>
        <translation>Try another word, or just the initials</translation>
    </message>
    <message>
        <source>也可以按部门找,或到前台问一问,电话 {phone}</source>
        <translation>Or browse by department, or ask the front desk, phone {phone}</translation>
    </message>
    <message>
        <source>按部门找</source>
        <translation>By department</translation>
    </message>
</context>
<context>
    <name>SlipPage</name>
    <message>
        <source>查别的小票</source>
        <translation>Another slip</translation>
    </message>
    <message>
        <source>我的小票</source>
        <translation>My slip</translation>
    </message>
    <message>
        <source>您已经评价过;改主意了可以再评</source>
        <translation>You have rated this visit; you can still change your mind</translation>
    </message>
    <message>
        <source>这次办事已经评价过,谢谢您</source>
        <translation>This visit has been rated. Thank you</translation>
    </message>
    <message>
        <source>中心的答复</source>
        <translation>The center&apos;s answer</translation>
    </message>
    <message>
        <source>改评价</source>
        <translation>Change my rating</translation>
    </message>
    <message>
        <source>评价这次服务</source>
        <translation>Rate this visit</translation>
    </message>
    <message>
        <source>再扫一次</source>
        <translation>Scan again</translation>
    </message>
</context>
<context>
    <name>StayingPage</name>
    <message>
        <source>好了,回首页</source>
        <translation>Done, home</translation>
    </message>
    <message>
        <source>可以拍下这一页;码里没有您的个人信息</source>
        <translation>You may photograph this page; the code holds nothing about you</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>请工作人员帮我办</source>
        <translation>Let staff help me</translation>
    </message>
    <message>
        <source>代办 › {item}</source>
        <translation>Done for you › {item}</translation>
    </message>
    <message>
        <source>代办</source>
        <translation>Errands</translation>
    </message>
    <message>
        <source>您填的都还在</source>
        <translation>Everything you entered is still here</translation>
    </message>
    <message>
        <source>您填的都还在,可以再点一次;还不行请到前台</source>
        <translation>Everything you entered is still here. Try again, or go to the front desk</translation>
    </message>
    <message>
        <source>请稍候…</source>
        <translation>One moment…</translation>
    </message>
</context>
<context>
    <name>StepsCard</name>
    <message>
        <source>咨询 {phone}</source>
        <translation>Enquiries {phone}</translation>
    </message>
    <message>
        <source>监督 {phone}</source>
        <translation>Complaints {phone}</translation>
    </message>
    <message>
        <source>怎么办</source>
        <translation>How it goes</translation>
    </message>
</context>
<context>
    <name>ThanksPage</name>
    <message>
        <source>谢谢,您的评价记下了</source>
        <translation>Thank you, your rating is stored</translation>
    </message>
    <message>
        <source>谢谢,已经按您新的评价记下</source>
        <translation>Thank you, your new rating counts now</translation>
    </message>
    <message>
        <source>好了</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>评价</source>
        <translation>Rating</translation>
    </message>
    <message>
        <source>中心会核实处理;过几天再扫这张小票,可以看到答复</source>
        <translation>The center will look into it; scan this slip again in some days to see the answer</translation>
    </message>
    <message>
        <source>原来的评价留作记录,按最后一次算</source>
        <translation>The earlier one is kept on record; the last one counts</translation>
    </message>
</context>
<context>
    <name>WordsPage</name>
    <message>
        <source>想说什么都可以</source>
        <translation>Whatever you want to say</translation>
    </message>
    <message>
        <source>写好了</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>想说几句?</source>
        <translation>In your own words</translation>
    </message>
    <message>
        <source>请不要写姓名、电话和证件号;最多 {limit} 个字</source>
        <translation>Please no names, phone or ID numbers; at most {limit} characters</translation>
    </message>
    <message>
        <source>评价 › 写几句</source>
        <translation>Rating › in your words</translation>
    </message>
</context>
<context>
    <name>WrittenPage</name>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n 天</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 个工作日</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>约 %n 分钟</source>
        <translation>
            <numerusform>about %n min</numerusform>
            <numerusform>about %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 人</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 次</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>还差 %n 样:{names}</source>
        <translation>
            <numerusform>%n thing missing: {names}</numerusform>
            <numerusform>%n things missing: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>复印 %n 份</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>calm</name>
    <message>
        <source>大屏正在恢复</source>
        <translation>This screen is starting again</translation>
    </message>
    <message>
        <source>叫号照常进行,请留意窗口。</source>
        <translation>Calls go on as usual: please watch the desks.</translation>
    </message>
    <message>
        <source>本机正在恢复</source>
        <translation>This terminal is starting again</translation>
    </message>
    <message>
        <source>请稍候,很快就好。急着办的,请到窗口取号。</source>
        <translation>Please wait, it will not take long. If it is urgent, please take a number at a desk.</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>现在办不了,请稍后再试</source>
        <translation>That does not work right now, please try later</translation>
    </message>
    <message>
        <source>这一步不能这样做,请到前台问一问</source>
        <translation>That is not possible here, please ask the front desk</translation>
    </message>
    <message>
        <source>这个事项已经不在目录里了,请重新查找</source>
        <translation>This service is no longer in the catalog, please search again</translation>
    </message>
    <message>
        <source>这台机器还没有设置好,请告诉工作人员</source>
        <translation>This terminal is not set up yet, please tell the staff</translation>
    </message>
    <message>
        <source>{minutes} 分钟没有操作,窗口已自动签退</source>
        <translation>No input for {minutes} minutes: the desk was closed by itself</translation>
    </message>
    <message>
        <source>{desk} 号窗口没有暂停</source>
        <translation>Desk {desk} is not paused.</translation>
    </message>
    <message>
        <source>{desk} 号窗口没有由您打开,请重新登录</source>
        <translation>Counter {desk} was not opened by you, please log in again</translation>
    </message>
    <message>
        <source>{desk} 号窗口暂停中,请先按继续</source>
        <translation>Desk {desk} is paused; press Resume first.</translation>
    </message>
    <message>
        <source>{label} 还没办:请先开始办理,或按过号,再签退</source>
        <translation>{label} is still called: start serving it or mark it missed before you sign off</translation>
    </message>
    <message>
        <source>{label} 还在办理:请先按完成,再签退</source>
        <translation>{label} is being served: finish it before you sign off</translation>
    </message>
    <message>
        <source>{desk} 号窗口已由别人登录</source>
        <translation>Somebody else is logged in at counter {desk}</translation>
    </message>
    <message>
        <source>没有 {desk} 号窗口</source>
        <translation>There is no counter {desk}</translation>
    </message>
    <message>
        <source>打印机正忙,小票会接着打印</source>
        <translation>The printer is busy, the slip follows</translation>
    </message>
    <message>
        <source>找不到打印机,请检查电源和连线</source>
        <translation>The printer cannot be found; check power and cable</translation>
    </message>
    <message>
        <source>现在不是开放时间,请到前台问一问</source>
        <translation>The center is closed now. Please ask at the front desk.</translation>
    </message>
    <message>
        <source>这个事项今天的 {cap} 个号已经取完,请明天再来</source>
        <translation>Today&apos;s {cap} numbers for this service are all taken. Please come another day.</translation>
    </message>
    <message>
        <source>{label} 还在这个窗口,请先办完或过号</source>
        <translation>{label} is still at this counter; finish it or mark it missed first</translation>
    </message>
    <message>
        <source>这个号码的状态已经变了,请看最新的列表</source>
        <translation>This number has changed in the meantime, please look at the list</translation>
    </message>
    <message>
        <source>这个事项现在不取号,请到前台问一问</source>
        <translation>No numbers for this service now. Please ask at the front desk.</translation>
    </message>
    <message>
        <source>这个事项已停办,请到前台问一问</source>
        <translation>This service is no longer offered, please ask the front desk</translation>
    </message>
    <message>
        <source>{label} 没有优先,不用核验</source>
        <translation>{label} has no priority to check.</translation>
    </message>
    <message>
        <source>备注最多 {most} 个字</source>
        <translation>A note has at most {most} characters.</translation>
    </message>
    <message>
        <source>{label} 不是今天的号</source>
        <translation>{label} is not of today.</translation>
    </message>
    <message>
        <source>{label} 在别的窗口</source>
        <translation>{label} is at another counter</translation>
    </message>
    <message>
        <source>这个事项每人每天最多取 {most} 个号,您已经取过了</source>
        <translation>At most {most} of these numbers a person and day; you have taken yours.</translation>
    </message>
    <message>
        <source>这个事项每人限号,请先输入手机尾号或刷证件</source>
        <translation>Numbers for this service are limited per person: enter the end of your phone number or show your card first.</translation>
    </message>
    <message>
        <source>没有这种优先,请重新选择</source>
        <translation>There is no such priority; please choose again.</translation>
    </message>
    <message>
        <source>{label} 已经叫满次数,请按过号</source>
        <translation>{label} was called as often as allowed; mark it missed</translation>
    </message>
    <message>
        <source>{label} 已经过号多次,不能再排回队伍,请重新取号</source>
        <translation>{label} has been missed too often to go back in line; please take a new number.</translation>
    </message>
    <message>
        <source>找不到这个号码</source>
        <translation>This number cannot be found</translation>
    </message>
    <message>
        <source>这位同事现在不在窗口,请另选</source>
        <translation>This colleague is not at a desk now; choose another.</translation>
    </message>
    <message>
        <source>{desk} 号窗口没有开放,请另选</source>
        <translation>Desk {desk} is closed; choose another.</translation>
    </message>
    <message>
        <source>已经在这个窗口,请选别的窗口或同事</source>
        <translation>It is at this desk already; choose another desk or colleague.</translation>
    </message>
    <message>
        <source>这一件不在了,请回到列表再看</source>
        <translation>This one is gone; please go back to the list</translation>
    </message>
    <message>
        <source>已有人处理过,请回到列表再看</source>
        <translation>Somebody has settled it; please go back to the list</translation>
    </message>
    <message>
        <source>请写一句做了什么,再记为已处理</source>
        <translation>Please write what you did, then mark it as settled</translation>
    </message>
    <message>
        <source>最多写 {limit} 个字</source>
        <translation>At most {limit} characters</translation>
    </message>
    <message>
        <source>这一件没有留电话</source>
        <translation>Nobody left a number with this one</translation>
    </message>
    <message>
        <source>这次办事已在手机上评价过,一次办事评一次。您刚才说的也记下了,会有人看</source>
        <translation>This visit has been rated on a phone, and a visit is rated once. What you said now is kept too; somebody will read it</translation>
    </message>
    <message>
        <source>本机正在恢复数据,刚才没有办成</source>
        <translation>This machine is restoring its data; nothing was done</translation>
    </message>
    <message>
        <source>本机的磁盘出错,刚才没有办成</source>
        <translation>This machine&apos;s disk fails; nothing was done</translation>
    </message>
    <message>
        <source>本机的磁盘满了,刚才没有办成</source>
        <translation>This machine&apos;s disk is full; nothing was done</translation>
    </message>
    <message>
        <source>本机的磁盘现在只能读,刚才没有办成</source>
        <translation>This machine&apos;s disk is read-only; nothing was done</translation>
    </message>
    <message>
        <source>机器正忙,刚才没有办成</source>
        <translation>The system is busy, that did not go through</translation>
    </message>
    <message>
        <source>现在不是开放时间,{opens:%m-%d %H:%M} 开始取号</source>
        <translation>The center is closed now. Numbers from {opens:%m-%d %H:%M} on.</translation>
    </message>
    <message>
        <source>这个事项现在不取号,{opens:%m-%d %H:%M} 开始取号</source>
        <translation>No numbers for this service now. Numbers from {opens:%m-%d %H:%M} on.</translation>
    </message>
    <message>
        <source>这个时段的 {quota} 个号已经取完,下一时段 {opens:%m-%d %H:%M} 开始</source>
        <translation>The {quota} numbers of this time are all taken. More from {opens:%m-%d %H:%M} on.</translation>
    </message>
    <message>
        <source>没有这个评价等级,请重新选择</source>
        <translation>There is no such level, please choose again</translation>
    </message>
    <message>
        <source>办完事才能评价</source>
        <translation>A visit can be rated once you have been served</translation>
    </message>
    <message>
        <source>这次办事已经评价过 {times} 次,不能再改</source>
        <translation>This visit has been rated {times} times and cannot be changed any more</translation>
    </message>
    <message>
        <source>选的原因和等级对不上,请重新选择</source>
        <translation>The reasons do not belong to that level, please choose again</translation>
    </message>
    <message>
        <source>没有这个原因,请重新选择</source>
        <translation>There is no such reason, please choose again</translation>
    </message>
    <message>
        <source>办事 {days} 天以后就不能评价了</source>
        <translation>A visit cannot be rated more than {days} days later</translation>
    </message>
    <message>
        <source>写得太长了,最多 {limit} 个字</source>
        <translation>That is too long, at most {limit} characters</translation>
    </message>
    <message>
        <source>这件差评的状态已经变了,请看最新的列表</source>
        <translation>This case has moved on, please look at the list again</translation>
    </message>
    <message>
        <source>差评由值班长或管理员处理</source>
        <translation>Cases are for the lead or the administrator</translation>
    </message>
    <message>
        <source>请先写一句情况说明</source>
        <translation>Please write a note first</translation>
    </message>
    <message>
        <source>说明太长了,最多 {limit} 个字</source>
        <translation>That note is too long, at most {limit} characters</translation>
    </message>
    <message>
        <source>找不到这件差评</source>
        <translation>This case cannot be found</translation>
    </message>
    <message>
        <source>输错太多次,请 {minutes} 分钟后再试</source>
        <translation>Too many wrong tries, please wait {minutes} minutes</translation>
    </message>
    <message>
        <source>没有这个工号,请重新登录</source>
        <translation>There is no such login. Please log in again.</translation>
    </message>
    <message>
        <source>您的角色不能做这一步,请找值班负责人</source>
        <translation>Your role may not do this; please ask the lead on duty.</translation>
    </message>
    <message>
        <source>工号或口令不对,请再试一次</source>
        <translation>Wrong login or PIN, please try again</translation>
    </message>
    <message>
        <source>这张小票过期了</source>
        <translation>This slip is out of date</translation>
    </message>
    <message>
        <source>这张小票不是本中心打印的</source>
        <translation>This slip was not printed by this center</translation>
    </message>
    <message>
        <source>这是别的中心的小票</source>
        <translation>This slip is of another center</translation>
    </message>
    <message>
        <source>没有读懂这个二维码</source>
        <translation>This code could not be read</translation>
    </message>
    <message>
        <source>{agent} 号代办员的工号已停用,请换一位</source>
        <translation>Agent {agent} has no login any more. Please choose somebody else.</translation>
    </message>
    <message>
        <source>{agent} 号代办员没有接受过这个事项的培训,请换一位</source>
        <translation>Agent {agent} was not trained for this item. Please choose somebody else.</translation>
    </message>
    <message>
        <source>{agent} 号代办员请假到 {until:%m-%d},请换一位</source>
        <translation>Agent {agent} is away until {until:%m-%d}. Please choose somebody else.</translation>
    </message>
    <message>
        <source>{agent} 号代办员的培训 {day:%Y-%m-%d} 已到期,请先复训</source>
        <translation>The training of agent {agent} ran out on {day:%Y-%m-%d}. It has to be renewed first.</translation>
    </message>
    <message>
        <source>名册里没有这位代办员,请重新选择</source>
        <translation>This agent is not on the roster. Please choose again.</translation>
    </message>
    <message>
        <source>还没有告知同意书,现在不能受理,请告诉管理员</source>
        <translation>There is no text of consent yet, so nothing can be taken in. Please tell the administrator.</translation>
    </message>
    <message>
        <source>告知同意书要有中文和英文</source>
        <translation>The text of consent is needed in Chinese and English</translation>
    </message>
    <message>
        <source>委托期限已经过去,请选今天或以后的日期</source>
        <translation>The authority would be over already. Please choose today or later.</translation>
    </message>
    <message>
        <source>委托书 {day:%Y-%m-%d} 已到期,请当事人重新签</source>
        <translation>The authority ended on {day:%Y-%m-%d}. Please have it signed again.</translation>
    </message>
    <message>
        <source>没有这个服务中心,请重新选择</source>
        <translation>There is no such center. Please choose again.</translation>
    </message>
    <message>
        <source>还没有同意告知内容,请先读一读并同意</source>
        <translation>Please read what we do with your data and agree first</translation>
    </message>
    <message>
        <source>材料名称或份数不对,请改一改</source>
        <translation>The name or count of a document is not right. Please correct it.</translation>
    </message>
    <message>
        <source>一次最多交接 {most} 种材料,请分两次</source>
        <translation>At most {most} documents at once. Please do it in two goes.</translation>
    </message>
    <message>
        <source>还没有选材料,请至少选一份</source>
        <translation>Please choose at least one document</translation>
    </message>
    <message>
        <source>这件代办的个人信息已按期限删除</source>
        <translation>The personal data of this errand was erased as promised</translation>
    </message>
    <message>
        <source>请填受理编号</source>
        <translation>Please enter the number of the body that accepted it</translation>
    </message>
    <message>
        <source>金额不对,请输入大于 0 的数</source>
        <translation>Please enter an amount above zero</translation>
    </message>
    <message>
        <source>请写明收费依据</source>
        <translation>Please say what the fee is based on</translation>
    </message>
    <message>
        <source>没有这一项</source>
        <translation>There is no such field</translation>
    </message>
    <message>
        <source>请选择为谁办</source>
        <translation>Please choose for whom it is</translation>
    </message>
    <message>
        <source>这件代办已转给别的中心办理</source>
        <translation>Another center is working on this errand</translation>
    </message>
    <message>
        <source>这件代办就在本中心</source>
        <translation>This errand is in this center already</translation>
    </message>
    <message>
        <source>请选择是谁帮忙填的</source>
        <translation>Please choose who helped to fill it in</translation>
    </message>
    <message>
        <source>这件代办的状态已经变了,请看最新的情况</source>
        <translation>This errand has moved on. Please look at how it stands now.</translation>
    </message>
    <message>
        <source>事项不能改,请终止后另办一件</source>
        <translation>The item cannot be changed. Please end this errand and begin another.</translation>
    </message>
    <message>
        <source>这一步要由组长来做</source>
        <translation>Only a lead may do this</translation>
    </message>
    <message>
        <source>还没有委托人姓名,请补上</source>
        <translation>The name of whom it is for is missing. Please fill it in.</translation>
    </message>
    <message>
        <source>没有指定替班人,请组长重新指派</source>
        <translation>No stand-in was named. Please have a lead assign it again.</translation>
    </message>
    <message>
        <source>没有这张照片</source>
        <translation>There is no such picture</translation>
    </message>
    <message>
        <source>这份材料没有这么多:原件 {originals} 份,复印件 {copies} 份在这里</source>
        <translation>There are not so many here: {originals} originals, {copies} copies</translation>
    </message>
    <message>
        <source>这个事项不提供代办,请到窗口问一问</source>
        <translation>Nobody can do this for you. Please ask at a desk.</translation>
    </message>
    <message>
        <source>这件代办由别人负责,请找负责人或组长</source>
        <translation>Somebody else is responsible for this errand. Please ask them or a lead.</translation>
    </message>
    <message>
        <source>最多写 {most} 个字,请写短一些</source>
        <translation>At most {most} characters. Please make it shorter.</translation>
    </message>
    <message>
        <source>请写明情况</source>
        <translation>Please say what it is about</translation>
    </message>
    <message>
        <source>还有 {count} 份原件没有退还,退还以后才能签收</source>
        <translation>{count} originals have not been given back yet. Return them before it is signed for.</translation>
    </message>
    <message>
        <source>这张单子有完整的个人信息,没有接打印机不能存成文件,请先接上打印机</source>
        <translation>This paper bears full personal data and is not saved as a file. Connect a printer first</translation>
    </message>
    <message>
        <source>还没有办到这一步,这张单子还不能打</source>
        <translation>It has not come to this step yet, so this paper cannot be printed</translation>
    </message>
    <message>
        <source>这张单子请到窗口打印</source>
        <translation>Ask a desk to print this paper</translation>
    </message>
    <message>
        <source>没有这种单子</source>
        <translation>There is no such paper</translation>
    </message>
    <message>
        <source>没有这种预约渠道</source>
        <translation>There is no such way of booking</translation>
    </message>
    <message>
        <source>这个预约的电话已按期限删除</source>
        <translation>The phone of this appointment has been erased as due</translation>
    </message>
    <message>
        <source>约满了。最近还能约的是 {next:%m-%d %H:%M}</source>
        <translation>Fully booked. The next free time is {next:%m-%d %H:%M}</translation>
    </message>
    <message>
        <source>这个预约的状态已经变了,请看最新的情况</source>
        <translation>This appointment has changed; please look at it again</translation>
    </message>
    <message>
        <source>这个渠道只剩 {left} 个名额可以退</source>
        <translation>Only {left} places of this channel can be returned</translation>
    </message>
    <message>
        <source>预约的是 {due:%m-%d %H:%M},已经过时了,请现在取号或重新预约</source>
        <translation>It was booked for {due:%m-%d %H:%M}, which is over. Take a number now or book again</translation>
    </message>
    <message>
        <source>姓名最多 {most} 个字</source>
        <translation>A name has at most {most} characters</translation>
    </message>
    <message>
        <source>这个时间不能预约。最近能约的是 {next:%m-%d %H:%M}</source>
        <translation>This time cannot be booked. The next free time is {next:%m-%d %H:%M}</translation>
    </message>
    <message>
        <source>没有这一场,请重新选择</source>
        <translation>There is no such session; please choose again</translation>
    </message>
    <message>
        <source>近期都约满了,请到前台问一问</source>
        <translation>Everything is booked for now; please ask at the front desk</translation>
    </message>
    <message>
        <source>这个事项不用预约,直接取号就行</source>
        <translation>No appointment is needed for this; just take a number</translation>
    </message>
    <message>
        <source>预约的是 {due:%m-%d %H:%M},请到那天再来签到</source>
        <translation>It is booked for {due:%m-%d %H:%M}; please check in on that day</translation>
    </message>
    <message>
        <source>预约的时间已经过了,不用再取消</source>
        <translation>The time of the appointment is over; there is nothing to cancel</translation>
    </message>
    <message>
        <source>每人最多同时有 {most} 个预约,请先办完或取消一个</source>
        <translation>One person may have {most} appointments at a time; keep or cancel one first</translation>
    </message>
    <message>
        <source>手机号不对,请再看一遍</source>
        <translation>The phone number is not right. Please look again.</translation>
    </message>
    <message>
        <source>公共名额只剩 {left} 个</source>
        <translation>Only {left} places are left in the pool</translation>
    </message>
    <message>
        <source>请写明为什么停办这一场</source>
        <translation>Say why this session is not held</translation>
    </message>
    <message>
        <source>您有 {times} 次约了没来,{until:%m-%d} 以后才能再约;急事请直接取号</source>
        <translation>You did not come {times} times; you can book again after {until:%m-%d}. If it is urgent, take a number</translation>
    </message>
    <message>
        <source>这一场不办了:{reason}。最近能约的是 {next:%m-%d %H:%M}</source>
        <translation>This session is not held: {reason}. The next free time is {next:%m-%d %H:%M}</translation>
    </message>
    <message>
        <source>这个时间刚被约走。最近还能约的是 {next:%m-%d %H:%M}</source>
        <translation>This time has just been taken. The next free time is {next:%m-%d %H:%M}</translation>
    </message>
    <message>
        <source>这一天已经停止预约。最近能约的是 {next:%m-%d %H:%M}</source>
        <translation>Booking for this day is over. The next free time is {next:%m-%d %H:%M}</translation>
    </message>
    <message>
        <source>没有找到这个预约</source>
        <translation>This appointment was not found</translation>
    </message>
    <message>
        <source>手机上的预约还没有传到这里</source>
        <translation>The booking made by phone has not reached this hall yet</translation>
    </message>
    <message>
        <source>这个预约已经取消,请现在取号或重新预约</source>
        <translation>This appointment was cancelled. Take a number now or book again</translation>
    </message>
    <message>
        <source>这一场您已经约过了,不用再约</source>
        <translation>You have booked this session already</translation>
    </message>
    <message>
        <source>还没有联系电话,请补上</source>
        <translation>A phone number is missing. Please fill it in.</translation>
    </message>
    <message>
        <source>这个文件不能当照片用,请选 JPEG 或 PNG 图片</source>
        <translation>This file cannot be used as a picture. Please choose a JPEG or PNG</translation>
    </message>
    <message>
        <source>照片太大,请拍小一些</source>
        <translation>The picture is too large. Please take a smaller one</translation>
    </message>
    <message>
        <source>请写明照片上是什么</source>
        <translation>Please say what is in the picture</translation>
    </message>
    <message>
        <source>一件代办最多附 {most} 张照片</source>
        <translation>At most {most} pictures for one errand</translation>
    </message>
    <message>
        <source>这件事要本人到场,不能代办;可以帮您一起办</source>
        <translation>You have to be there yourself for this. We can do it together with you.</translation>
    </message>
    <message>
        <source>请选择原因</source>
        <translation>Please choose a reason</translation>
    </message>
    <message>
        <source>请填票据号</source>
        <translation>Please enter the number of the receipt</translation>
    </message>
    <message>
        <source>请选择与您的关系</source>
        <translation>Please choose how you are related</translation>
    </message>
    <message>
        <source>请写明办理结果</source>
        <translation>Please say what came of it</translation>
    </message>
    <message>
        <source>请写明为什么要看</source>
        <translation>Please say why you need to see it</translation>
    </message>
    <message>
        <source>请选择满意还是不满意</source>
        <translation>Please choose satisfied or not</translation>
    </message>
    <message>
        <source>请写明委托办什么</source>
        <translation>Please say what may be done in their name</translation>
    </message>
    <message>
        <source>签名没有录好,请重新签</source>
        <translation>The signature was not recorded well. Please sign again.</translation>
    </message>
    <message>
        <source>还没有签名,请签一下</source>
        <translation>Please sign</translation>
    </message>
    <message>
        <source>替班人不能是代办员本人</source>
        <translation>The stand-in has to be somebody else</translation>
    </message>
    <message>
        <source>这一步已经做完了</source>
        <translation>This step is done already</translation>
    </message>
    <message>
        <source>没有这一步</source>
        <translation>There is no such step</translation>
    </message>
    <message>
        <source>最多 {most} 个字,请写短一些</source>
        <translation>At most {most} characters. Please make it shorter.</translation>
    </message>
    <message>
        <source>没有这件代办</source>
        <translation>There is no such errand</translation>
    </message>
    <message>
        <source>现在没有要上门办的</source>
        <translation>There are no home visits to be made now</translation>
    </message>
    <message>
        <source>还没有选村</source>
        <translation>Please choose the village</translation>
    </message>
    <message>
        <source>没有这个村,请重新选择</source>
        <translation>There is no such village. Please choose again.</translation>
    </message>
    <message>
        <source>编号只用字母、数字和短横,请改一改</source>
        <translation>The number takes letters, digits and hyphens only; please change it</translation>
    </message>
    <message>
        <source>编号 {agent} 已经有人用了,请换一个</source>
        <translation>Number {agent} is somebody else&apos;s; please take another</translation>
    </message>
    <message>
        <source>结束日期早于开始日期,请改一改</source>
        <translation>The last day comes before the first; please change them</translation>
    </message>
    <message>
        <source>{agent} 号代办员手上还有 {count} 件,请先转交给别人</source>
        <translation>Agent {agent} still has {count} errands; please pass them on first</translation>
    </message>
    <message>
        <source>这个事项不提供代办,请选别的</source>
        <translation>This item offers no errands; please choose another</translation>
    </message>
    <message>
        <source>这次请假到 {last:%m-%d} 已经结束了</source>
        <translation>This leave ended on {last:%m-%d} already</translation>
    </message>
    <message>
        <source>{first:%m-%d} 到 {last:%m-%d} 已经请过假,请改日期</source>
        <translation>Already on leave from {first:%m-%d} to {last:%m-%d}; please change the dates</translation>
    </message>
    <message>
        <source>没有这次请假,请看最新的名册</source>
        <translation>There is no such leave; please look at the roster again</translation>
    </message>
    <message>
        <source>工号 {login} 已是 {agent} 号代办员的</source>
        <translation>Login {login} is agent {agent}&apos;s already</translation>
    </message>
    <message>
        <source>没有工号 {login},请先建工号</source>
        <translation>There is no login {login}; please make it first</translation>
    </message>
    <message>
        <source>请填姓名,最多 {most} 个字</source>
        <translation>Please fill in the name, {most} characters at most</translation>
    </message>
    <message>
        <source>电话不对,请再看一遍</source>
        <translation>The phone is not right; please look again</translation>
    </message>
    <message>
        <source>替班人不能是本人,请换一位</source>
        <translation>Nobody stands in for themselves; please choose somebody else</translation>
    </message>
    <message>
        <source>没有编号 {code} 的村,请重新选择</source>
        <translation>There is no village {code}; please choose again</translation>
    </message>
    <message>
        <source>最近的空档:{next:%m-%d %H:%M}</source>
        <translation>Free next: {next:%m-%d %H:%M}</translation>
    </message>
    <message>
        <source>近期没有空档了,请换一间房</source>
        <translation>Nothing is free in the near future; please choose another room</translation>
    </message>
    <message>
        <source>{opens:%H:%M}–{closes:%H:%M} 已有人订了。</source>
        <translation>{opens:%H:%M}–{closes:%H:%M} is booked already.</translation>
    </message>
    <message>
        <source>这间房那时不开放。</source>
        <translation>This room is not open then.</translation>
    </message>
    <message>
        <source>闭馆:{reason}。</source>
        <translation>Closed: {reason}.</translation>
    </message>
    <message>
        <source>闭馆:{holiday}。</source>
        <translation>Closed: {holiday}.</translation>
    </message>
    <message>
        <source>{opens:%H:%M}–{closes:%H:%M} 这间房用作“{function}”。</source>
        <translation>{opens:%H:%M}–{closes:%H:%M} this room is used for “{function}”.</translation>
    </message>
    <message>
        <source>这个预订刚刚改过,请看最新的</source>
        <translation>This booking has just been changed; please look again</translation>
    </message>
    <message>
        <source>这个预订已经结束或取消,不能再改</source>
        <translation>This booking is over or cancelled and cannot be changed</translation>
    </message>
    <message>
        <source>还没到签到时间,{opens:%H:%M} 起可以签到</source>
        <translation>It is too early to check in; you may from {opens:%H:%M}</translation>
    </message>
    <message>
        <source>这间房没有选的设备,请重新选</source>
        <translation>That equipment is not in this room; please choose again</translation>
    </message>
    <message>
        <source>请重新选择为谁订、做什么用</source>
        <translation>Please choose again for whom and what for</translation>
    </message>
    <message>
        <source>这间房最多坐 {capacity} 人,请改人数或换一间</source>
        <translation>This room takes {capacity} people at most; change the number or the room</translation>
    </message>
    <message>
        <source>贵单位在这间房已有 {most} 个预订,用完或取消一个再订</source>
        <translation>Your company has {most} bookings of this room already; use or cancel one first</translation>
    </message>
    <message>
        <source>您在这间房已有 {most} 个预订,用完或取消一个再订</source>
        <translation>You have {most} bookings of this room already; use or cancel one first</translation>
    </message>
    <message>
        <source>这个预订还在等工作人员批准,请到前台问一问</source>
        <translation>This booking still waits for approval; please ask at the front desk</translation>
    </message>
    <message>
        <source>这个时间已经过去了,请选以后的时间</source>
        <translation>That time is over; please choose a later one</translation>
    </message>
    <message>
        <source>请写一句原因,好告诉对方</source>
        <translation>Please write a reason they can be told</translation>
    </message>
    <message>
        <source>开始后一直没有签到,房间已自动放开,请重新订一个时间</source>
        <translation>Nobody checked in after the start, so the room was released; please book another time</translation>
    </message>
    <message>
        <source>还在候补,轮到时这里会显示“已订”</source>
        <translation>Still on the waitlist; when it is your turn it says “booked” here</translation>
    </message>
    <message>
        <source>名称最多 {most} 个字</source>
        <translation>{most} characters at most</translation>
    </message>
    <message>
        <source>请重新选择开始和结束时间</source>
        <translation>Please choose start and end again</translation>
    </message>
    <message>
        <source>现在最远只能订到 {last:%m-%d}</source>
        <translation>For now rooms can be booked until {last:%m-%d}</translation>
    </message>
    <message>
        <source>这间房一次最多订 {minutes} 分钟</source>
        <translation>This room can be booked for {minutes} minutes at a time</translation>
    </message>
    <message>
        <source>找不到这个预订</source>
        <translation>This booking cannot be found</translation>
    </message>
    <message>
        <source>请选 1 到 {most} 周</source>
        <translation>Please choose 1 to {most} weeks</translation>
    </message>
    <message>
        <source>没有这件设备</source>
        <translation>There is no such equipment</translation>
    </message>
    <message>
        <source>这个驿站已经不在名单上了,请看看别的</source>
        <translation>This station is no longer on the list; please look at another one</translation>
    </message>
    <message>
        <source>今天已经闭馆</source>
        <translation>Closed for today</translation>
    </message>
    <message>
        <source>今天还没有开门</source>
        <translation>Not open yet today</translation>
    </message>
    <message>
        <source>现在是两段开放时间之间</source>
        <translation>Between two opening times</translation>
    </message>
    <message>
        <source>中心的每周时间请在中心设置里改</source>
        <translation>The center&apos;s week is changed in its own settings</translation>
    </message>
    <message>
        <source>闭馆:{reason}</source>
        <translation>Closed: {reason}</translation>
    </message>
    <message>
        <source>今天不开放</source>
        <translation>Not open today</translation>
    </message>
    <message>
        <source>请写清从几点到几点,和原因</source>
        <translation>Please say from when to when, and why</translation>
    </message>
    <message>
        <source>闭馆:{holiday}</source>
        <translation>Closed: {holiday}</translation>
    </message>
    <message>
        <source>午休时间只接待预约的居民</source>
        <translation>At lunch only those with an appointment are received</translation>
    </message>
    <message>
        <source>还没有设开放时间</source>
        <translation>No opening hours are set</translation>
    </message>
    <message>
        <source>季节的结束日期早于开始日期</source>
        <translation>The season ends before it begins</translation>
    </message>
    <message>
        <source>编号 {room} 的房间已经有了</source>
        <translation>There is a room {room} already</translation>
    </message>
    <message>
        <source>这间房只给单位预订,请换一间</source>
        <translation>This room is for companies; please choose another</translation>
    </message>
    <message>
        <source>这间房只给居民个人预订,请换一间</source>
        <translation>This room is for residents; please choose another</translation>
    </message>
    <message>
        <source>这间房不对外预订,请换一间</source>
        <translation>This room cannot be booked; please choose another</translation>
    </message>
    <message>
        <source>请写清星期、时间和用途</source>
        <translation>Please give weekday, time and function</translation>
    </message>
    <message>
        <source>“{function}”{opens}–{closes} 和“{other}”{begins} 起的时间重叠</source>
        <translation>“{function}” {opens}–{closes} overlaps “{other}” from {begins}</translation>
    </message>
    <message>
        <source>没有这间房,请重新选择</source>
        <translation>There is no such room; please choose again</translation>
    </message>
    <message>
        <source>没有 {zone} 这个区</source>
        <translation>There is no zone {zone}</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>English</translation>
    </message>
    <message>
        <source>{opens:%H:%M}–{closes:%H:%M} 这间房用作“{function}”,前后要留 {minutes} 分钟收拾。</source>
        <translation>From {opens:%H:%M} to {closes:%H:%M} this room is used for “{function}”; {minutes} minutes before and after are kept to tidy up.</translation>
    </message>
    <message>
        <source>个人信息已按期清除,没有可看的了</source>
        <translation>The personal data was erased on schedule; there is nothing left to see</translation>
    </message>
    <message>
        <source>贵单位一共已有 {most} 个预订,用完或取消一个再订</source>
        <translation>Your company has {most} bookings in all; use or cancel one before you book another</translation>
    </message>
    <message>
        <source>您一共已有 {most} 个预订,用完或取消一个再订</source>
        <translation>You have {most} bookings in all; use or cancel one before you book another</translation>
    </message>
    <message>
        <source>这个电话已经打过了,请看最新的列表</source>
        <translation>This call has been made; please look at the latest list</translation>
    </message>
    <message>
        <source>这个预订不是每周的,只能取消这一次</source>
        <translation>This booking is not weekly; only this one can be cancelled</translation>
    </message>
    <message>
        <source>{opens:%H:%M} 才开始,还不能结束;不用了请取消预订</source>
        <translation>It begins at {opens:%H:%M} and cannot end yet; cancel it if it is not needed</translation>
    </message>
    <message>
        <source>现在没有要解除的限制</source>
        <translation>There is no restriction to lift now</translation>
    </message>
    <message>
        <source>订了没来已有 {times} 次,{until:%m-%d} 之后才能再订;有特殊情况请到前台说明</source>
        <translation>Booked and not used {times} times: you can book again after {until:%m-%d}; if there was a reason, please tell the front desk</translation>
    </message>
    <message>
        <source>这件设备的维修进度变了,请看最新的</source>
        <translation>The repair of this piece has moved on; please look again</translation>
    </message>
    <message>
        <source>请重新选择哪里不对</source>
        <translation>Please choose again what is wrong</translation>
    </message>
    <message>
        <source>这件设备现在没有报修</source>
        <translation>Nothing is reported about this piece now</translation>
    </message>
    <message>
        <source>说明最多 {most} 个字</source>
        <translation>At most {most} characters</translation>
    </message>
    <message>
        <source>请写一句为什么报废,最多 {most} 个字</source>
        <translation>Please write why it is written off, at most {most} characters</translation>
    </message>
    <message>
        <source>这间房不能每周固定预订,请一次一次地订</source>
        <translation>This room cannot be booked weekly; please book each time</translation>
    </message>
    <message>
        <source>这个活动面向 {least} 到 {most} 岁,请看看别的活动</source>
        <translation>This activity is for people aged {least} to {most}; please look at others</translation>
    </message>
    <message>
        <source>请填参加的人几岁</source>
        <translation>Please enter the age of the person who comes</translation>
    </message>
    <message>
        <source>请选一个摊位</source>
        <translation>Please choose a booth</translation>
    </message>
    <message>
        <source>这个活动不举办了:{reason}</source>
        <translation>This activity will not take place: {reason}</translation>
    </message>
    <message>
        <source>已经签到过,不能再取消</source>
        <translation>They have checked in; it can no longer be cancelled</translation>
    </message>
    <message>
        <source>{closes:%m-%d %H:%M} 已截止报名,想来可以到前台问一问</source>
        <translation>Sign-up closed on {closes:%m-%d %H:%M}; you may ask at the front desk</translation>
    </message>
    <message>
        <source>不满 14 岁要监护人同意才能报名</source>
        <translation>Children under 14 need a guardian&apos;s consent to sign up</translation>
    </message>
    <message>
        <source>还没到签到时间,{opens:%m-%d %H:%M} 起可以签到</source>
        <translation>Too early: check-in opens on {opens:%m-%d %H:%M}</translation>
    </message>
    <message>
        <source>名额满了。</source>
        <translation>It is full.</translation>
    </message>
    <message>
        <source>这一场名额满了。最近有空位的一场:{next:%m-%d %H:%M}</source>
        <translation>This session is full. The next with a place: {next:%m-%d %H:%M}</translation>
    </message>
    <message>
        <source>不满 14 岁要填监护人的姓名</source>
        <translation>Under 14, please enter the guardian&apos;s name</translation>
    </message>
    <message>
        <source>监护人的手机号不对,请再看一遍</source>
        <translation>The guardian&apos;s phone number is not right; please check it</translation>
    </message>
    <message>
        <source>一次最多报 {most} 人</source>
        <translation>At most {most} people at a time</translation>
    </message>
    <message>
        <source>找不到这一场,请重新选择</source>
        <translation>This session cannot be found; please choose again</translation>
    </message>
    <message>
        <source>{opens:%m-%d %H:%M} 开始报名,到时请再来</source>
        <translation>Sign-up opens on {opens:%m-%d %H:%M}; please come back then</translation>
    </message>
    <message>
        <source>这一场已经结束了</source>
        <translation>This session is over</translation>
    </message>
    <message>
        <source>这一场不举办了,请看看别的场次</source>
        <translation>This session will not take place; please look at others</translation>
    </message>
    <message>
        <source>找不到这个报名</source>
        <translation>This sign-up cannot be found</translation>
    </message>
    <message>
        <source>手机上的报名还没有传到这里</source>
        <translation>The sign-up made by phone has not reached this hall yet</translation>
    </message>
    <message>
        <source>还在候补,轮到时这里会显示“已报名”</source>
        <translation>Still on the waitlist; this page will say so once you have a place</translation>
    </message>
    <message>
        <source>没有这个活动,请重新选择</source>
        <translation>There is no such activity; please choose again</translation>
    </message>
    <message>
        <source>这个报名已经取消,想来请重新报名</source>
        <translation>This sign-up was cancelled; please sign up again</translation>
    </message>
    <message>
        <source>这个姓名和手机号已经报过了</source>
        <translation>This name and phone have signed up already</translation>
    </message>
    <message>
        <source>年龄要在 0 到 120 之间,先小后大</source>
        <translation>Ages lie between 0 and 120, the lower one first</translation>
    </message>
    <message>
        <source>{booth} 号摊位已有 {taken} 人报名,不能撤掉或改小</source>
        <translation>{taken} people have signed up for booth {booth}; it cannot go or shrink</translation>
    </message>
    <message>
        <source>每个摊位要有不同的编号和名称</source>
        <translation>Each booth needs a number and a name of its own</translation>
    </message>
    <message>
        <source>这个电话已经有人打过了,请看最新的名单</source>
        <translation>Somebody has made this call already; please look at the newest list</translation>
    </message>
    <message>
        <source>已有 {taken} 人报名,名额不能改得更小</source>
        <translation>{taken} people have a place; the capacity cannot be smaller</translation>
    </message>
    <message>
        <source>编号用字母和数字,最多 {most} 位</source>
        <translation>The code has letters and digits, at most {most}</translation>
    </message>
    <message>
        <source>编号 {code} 的活动已经有了</source>
        <translation>There is an activity {code} already</translation>
    </message>
    <message>
        <source>请重新填写:{field}</source>
        <translation>Please fill in again: {field}</translation>
    </message>
    <message>
        <source>已经排了场次,不能再改成或改掉课程</source>
        <translation>There are sessions already; it can no longer become, or cease to be, a course</translation>
    </message>
    <message>
        <source>还没有排场次,排好再发布</source>
        <translation>There are no sessions yet; add some, then publish</translation>
    </message>
    <message>
        <source>请选房间、村,或写明地点</source>
        <translation>Choose a room or a village, or write the place</translation>
    </message>
    <message>
        <source>请写一句原因,好告诉大家,最多 {most} 个字</source>
        <translation>Please give a reason people can be told, at most {most} characters</translation>
    </message>
    <message>
        <source>请重新填写场次的时间和地点</source>
        <translation>Please fill in time and place of the session again</translation>
    </message>
    <message>
        <source>报名开始要早于截止</source>
        <translation>Sign-up must open before it closes</translation>
    </message>
    <message>
        <source>{field} 最多 {most} 个字</source>
        <translation>{field}: at most {most} characters</translation>
    </message>
    <message>
        <source>没有编号 {village} 的村</source>
        <translation>There is no village {village}</translation>
    </message>
    <message>
        <source>来客人数不能少于 0</source>
        <translation>The number of visitors cannot be below 0</translation>
    </message>
    <message>
        <source>请选星期,起止日期最多一年</source>
        <translation>Choose weekdays; from first to last day at most a year</translation>
    </message>
    <message>
        <source>这是活动占用的时间,请在活动里改</source>
        <translation>This time is kept for an activity; please change it there</translation>
    </message>
    <message>
        <source>这个班收 {youngest} 到 {eldest} 岁的孩子,请看看别的班</source>
        <translation>This class is for children from {youngest} to {eldest}; please look at another one</translation>
    </message>
    <message>
        <source>出生日期不对,请再看一遍</source>
        <translation>That date of birth is not right; please check it</translation>
    </message>
    <message>
        <source>请写清来接的人的姓名、和孩子的关系、手机号</source>
        <translation>Please give name, relation and phone of whoever fetches the child</translation>
    </message>
    <message>
        <source>除监护人外最多登记 {most} 位来接的人</source>
        <translation>Besides the guardian, at most {most} people can be listed</translation>
    </message>
    <message>
        <source>{seats} 个名额已经报满,前面有 {waiting} 人候补,可以排候补</source>
        <translation>All {seats} seats are taken and {waiting} wait already; you can join the waitlist</translation>
    </message>
    <message>
        <source>{seats} 个名额和候补都满了,请看看别的班,或到前台问一问</source>
        <translation>All {seats} seats and the waitlist are full; look at another class or ask the front desk</translation>
    </message>
    <message>
        <source>请写孩子和监护人的姓名,最多 {most} 个字</source>
        <translation>Please give the names of child and guardian, at most {most} characters</translation>
    </message>
    <message>
        <source>这个班已经结束,请看看别的班</source>
        <translation>This class is over; please look at another one</translation>
    </message>
    <message>
        <source>请选一个原因</source>
        <translation>Please choose a reason</translation>
    </message>
    <message>
        <source>这个孩子已经报过这个班,请用小票查看,或到前台问一问</source>
        <translation>This child is registered already; use the slip to look, or ask the front desk</translation>
    </message>
    <message>
        <source>找不到这个报名,请到前台问一问</source>
        <translation>This registration cannot be found; please ask the front desk</translation>
    </message>
    <message>
        <source>请选您和孩子的关系</source>
        <translation>Please choose what you are to the child</translation>
    </message>
    <message>
        <source>写得太长了,最多 {most} 个字</source>
        <translation>That is too long: at most {most} characters</translation>
    </message>
    <message>
        <source>未满 {age} 岁的孩子不能自己回家,要有人来接</source>
        <translation>Children under {age} are not sent home alone; somebody has to come</translation>
    </message>
    <message>
        <source>没有这个班,请重新选择</source>
        <translation>There is no such class; please choose again</translation>
    </message>
    <message>
        <source>监护人没有同意孩子自己回家,请等人来接,或打监护人电话</source>
        <translation>The guardian has not agreed to it going home alone; wait for somebody, or call the guardian</translation>
    </message>
    <message>
        <source>这个孩子今天已经接走了</source>
        <translation>This child has been collected today</translation>
    </message>
    <message>
        <source>这一天已经过去了,请选今天或以后</source>
        <translation>That day is over; choose today or later</translation>
    </message>
    <message>
        <source>保存期已过,个人信息已经删除</source>
        <translation>The time for keeping it is over; personal data is erased</translation>
    </message>
    <message>
        <source>没有这一栏</source>
        <translation>There is no such field</translation>
    </message>
    <message>
        <source>孩子已经到了,不能再请这一天的假</source>
        <translation>The child is here already, so it cannot be absent that day</translation>
    </message>
    <message>
        <source>这个孩子现在没有名额,请看候补名单</source>
        <translation>This child has no seat now; see the waitlist</translation>
    </message>
    <message>
        <source>{day:%m-%d} 没有托管,请选别的日子</source>
        <translation>There is no care on {day:%m-%d}; choose another day</translation>
    </message>
    <message>
        <source>这个孩子还没有到,请先点“到了”</source>
        <translation>This child has not arrived; tap “Here” first</translation>
    </message>
    <message>
        <source>这个人不在接送名单上,孩子先不交给他。请打监护人电话核实,监护人同意了,再记一次“临时来接”</source>
        <translation>This person is not on the list: do not hand the child over. Call the guardian; if they agree, record it under “Somebody else today”</translation>
    </message>
    <message>
        <source>这个报名不是候补转来的,不用通知</source>
        <translation>This one did not come from the waitlist; there is nothing to tell</translation>
    </message>
    <message>
        <source>请写一句为什么要看,最多 {most} 个字</source>
        <translation>Please write why you need to see it, at most {most} characters</translation>
    </message>
    <message>
        <source>请选监护人是怎么同意的</source>
        <translation>Please choose how the guardian agreed</translation>
    </message>
    <message>
        <source>请输入手机号后 {tail} 位和小票编号后 {code} 位</source>
        <translation>Enter the last {tail} digits of the phone and the last {code} of the number on the slip</translation>
    </message>
    <message>
        <source>名单有姓名和电话,没有打印机的机器不打;请到有打印机的窗口</source>
        <translation>The list holds names and phones and is not printed on a machine without a printer; use a desk that has one</translation>
    </message>
    <message>
        <source>没有要打的电话</source>
        <translation>No calls to make</translation>
    </message>
    <message>
        <source>姓名和电话已经按期清除了</source>
        <translation>Name and phone have been erased in time</translation>
    </message>
    <message>
        <source>请写为什么要看,最多 {most} 个字</source>
        <translation>Please write why you need to look, {most} characters at most</translation>
    </message>
    <message>
        <source>这是别的中心的设备,请在那边的终端报修</source>
        <translation>This belongs to another center; please report it there</translation>
    </message>
    <message>
        <source>闭馆:{reason}。{opens:%m-%d %H:%M} 开始取号</source>
        <translation>Closed: {reason}. Numbers from {opens:%m-%d %H:%M}</translation>
    </message>
    <message>
        <source>今天不办公,{opens:%m-%d %H:%M} 开始取号</source>
        <translation>Closed today; numbers from {opens:%m-%d %H:%M}</translation>
    </message>
    <message>
        <source>{holiday}放假,{opens:%m-%d %H:%M} 开始取号</source>
        <translation>Closed for {holiday}; numbers from {opens:%m-%d %H:%M}</translation>
    </message>
    <message>
        <source>现在是午休,只办预约好的;{opens:%H:%M} 开始取号</source>
        <translation>Lunch break, appointments only; numbers from {opens:%H:%M}</translation>
    </message>
    <message>
        <source>{days} 订不上,还什么都没订。其余 {free} 次可以订</source>
        <translation>Cannot be had: {days}. Nothing is booked yet; the other {free} times can be</translation>
    </message>
    <message>
        <source>没有接打印机,名单有姓名,不存成文件</source>
        <translation>No printer is connected; the list holds names and is not kept as a file</translation>
    </message>
    <message>
        <source>没有找到,请核对手机尾号和小票上的数字</source>
        <translation>Not found. Please check both numbers</translation>
    </message>
    <message>
        <source>这项服务要上门,请写住址</source>
        <translation>This service comes to your home: please give the address</translation>
    </message>
    <message>
        <source>请选今天起 {days} 天以内的日子</source>
        <translation>Please choose a day within {days} days</translation>
    </message>
    <message>
        <source>请写姓名,最多 {most} 个字</source>
        <translation>Please write a name, {most} characters at most</translation>
    </message>
    <message>
        <source>请选人数和时段,人数最多 {most} 人</source>
        <translation>Please choose how many people and when; {most} people at most</translation>
    </message>
    <message>
        <source>这个手机号已经点了这项服务,还没有办完;要改请先取消,或到前台问一问</source>
        <translation>This phone has ordered this service already and it is not done yet. To change it, cancel it first, or ask at the front desk</translation>
    </message>
    <message>
        <source>没有这项服务,请重新选择</source>
        <translation>There is no such service, please choose again</translation>
    </message>
    <message>
        <source>这个手机号已经有 {most} 项服务没有办完,办完再点,或到前台问一问</source>
        <translation>This phone has {most} services open already. Order again once they are done, or ask at the front desk</translation>
    </message>
    <message>
        <source>这项服务已经不在名单上了,请看看别的服务</source>
        <translation>This service is no longer on the list, please look at the others</translation>
    </message>
    <message>
        <source>请选满意程度</source>
        <translation>Please choose how content you are</translation>
    </message>
    <message>
        <source>本中心没有这个订单的联系方式:保存期已过,或是手机上点的</source>
        <translation>This center has no contact for this order: its time is over, or it was ordered by phone</translation>
    </message>
    <message>
        <source>服务办完才能评价</source>
        <translation>A service can be rated once it is done</translation>
    </message>
    <message>
        <source>这个订单已经办完或没有接单,不用取消了</source>
        <translation>This order is done or was declined, there is nothing to cancel</translation>
    </message>
    <message>
        <source>巡访单只打一天或一周</source>
        <translation>A sheet of rounds is of a day or of a week</translation>
    </message>
    <message>
        <source>这些天没有要上门的服务,不用打印</source>
        <translation>No home visits on these days, nothing to print</translation>
    </message>
    <message>
        <source>找不到这个订单,请到前台问一问</source>
        <translation>This order was not found, please ask at the front desk</translation>
    </message>
    <message>
        <source>帮忙人的姓名最多 {most} 个字</source>
        <translation>The helper&apos;s name may have {most} characters at most</translation>
    </message>
    <message>
        <source>请选需要哪一类服务、给谁用</source>
        <translation>Please choose what kind of service is missing, and for whom</translation>
    </message>
    <message>
        <source>这句话县里会看到,请不要写电话和证件号码</source>
        <translation>The county reads this sentence: please write no phone or card number</translation>
    </message>
    <message>
        <source>人数请写 1 到 {most}</source>
        <translation>Please give a number of people from 1 to {most}</translation>
    </message>
    <message>
        <source>找不到这条需求</source>
        <translation>This wish was not found</translation>
    </message>
    <message>
        <source>请写一句需要什么</source>
        <translation>Please write what is missing</translation>
    </message>
    <message>
        <source>第 {first} 到 {last} 位(出生日期)不对,请对照身份证再看一遍</source>
        <translation>Digits {first} to {last} (date of birth) are wrong; compare them with the card</translation>
    </message>
    <message>
        <source>第 18 位与前面对不上,请对照身份证再看一遍</source>
        <translation>The last digit does not fit the others; compare them with the card</translation>
    </message>
    <message>
        <source>号码是 18 位,多了 {count} 位,请再看一遍</source>
        <translation>It has 18 digits; this is {count} too many</translation>
    </message>
    <message>
        <source>前 6 位(地区)不对,请对照身份证再看一遍</source>
        <translation>The first 6 digits (region) are wrong; compare them with the card</translation>
    </message>
    <message>
        <source>号码是 18 位,还差 {count} 位</source>
        <translation>It has 18 digits; {count} to go</translation>
    </message>
    <message>
        <source>第 {place} 位不对:只有数字,最后一位可以是 X</source>
        <translation>Sign {place} is wrong: digits only, and X as the last</translation>
    </message>
    <message>
        <source>没有这个区号,请再看一遍</source>
        <translation>There is no such area code; please look again</translation>
    </message>
    <message>
        <source>座机号是 7 或 8 位,外地的前面加区号</source>
        <translation>A fixed line has 7 or 8 digits, after the area code</translation>
    </message>
    <message>
        <source>手机号是 11 位,现在是 {have} 位</source>
        <translation>A mobile number has 11 digits; this has {have}</translation>
    </message>
    <message>
        <source>手机号的第 2 位是 3 到 9,请再看一遍</source>
        <translation>The second digit of a mobile number is 3 to 9</translation>
    </message>
    <message>
        <source>电话只有数字,请再看一遍</source>
        <translation>A phone number has digits only; please look again</translation>
    </message>
    <message>
        <source>这台机器上已经有一个中心了</source>
        <translation>There is a center on this machine already</translation>
    </message>
    <message>
        <source>县平台不认这个一次性码:也许用过了,或过了一天。请县里再给一个</source>
        <translation>The hub does not know this one-time code: it may have been used, or be a day old. Ask the county for another</translation>
    </message>
    <message>
        <source>连不上县平台,请看看网线;也可以以后再接</source>
        <translation>The hub cannot be reached: look at the cable, or join later</translation>
    </message>
    <message>
        <source>县平台的地址要以 https:// 开头</source>
        <translation>The hub&apos;s address has to begin with https://</translation>
    </message>
    <message>
        <source>这不像县平台的地址,请对照县里给的再看一遍</source>
        <translation>This does not look like the hub&apos;s address: compare it with what the county gave</translation>
    </message>
    <message>
        <source>不认识这种打印机,请换一台</source>
        <translation>This kind of printer is unknown: take another</translation>
    </message>
    <message>
        <source>打印机的地址不对,请再看一遍</source>
        <translation>The printer&apos;s address cannot be: look at it again</translation>
    </message>
    <message>
        <source>U 盘上的 center.json 读不出来</source>
        <translation>center.json on the stick cannot be read</translation>
    </message>
    <message>
        <source>U 盘上的 center.json 有误:{faults}</source>
        <translation>center.json on the stick is not right: {faults}</translation>
    </message>
    <message>
        <source>地址要以 https:// 开头,请再看一遍</source>
        <translation>The address has to begin with https://: look at it again</translation>
    </message>
    <message>
        <source>编码只能用字母、数字和横线,最多 32 个</source>
        <translation>A code has letters, digits and hyphens only, at most 32</translation>
    </message>
    <message>
        <source>没有找到 U 盘上的 center.json。插好 U 盘,等几秒,再试一次</source>
        <translation>No center.json was found on a stick. Plug it in, wait a few seconds, try again</translation>
    </message>
    <message>
        <source>两遍不一样,请再输一遍;忘了就点「返回」重设</source>
        <translation>The two differ: once more, or go Back for a new one</translation>
    </message>
    <message>
        <source>本机的磁盘写不进去({cause}),请换一台或请人修</source>
        <translation>This machine&apos;s disk cannot be written ({cause}): it needs mending</translation>
    </message>
</context>
<context>
    <name>posters</name>
    <message>
        <source>接下来的活动</source>
        <translation>What is on next</translation>
    </message>
    <message>
        <source>名额满了</source>
        <translation>Full</translation>
    </message>
</context>
<context>
    <name>printer</name>
    <message>
        <source>打印机正常</source>
        <translation>Printer ready</translation>
    </message>
    <message>
        <source>打印机快没纸了</source>
        <translation>Paper is running low</translation>
    </message>
    <message>
        <source>打印机缺纸</source>
        <translation>Printer out of paper</translation>
    </message>
    <message>
        <source>打印机盖子开着</source>
        <translation>Printer cover open</translation>
    </message>
    <message>
        <source>打印机卡纸</source>
        <translation>Paper jam</translation>
    </message>
    <message>
        <source>打印机连不上</source>
        <translation>Printer not connected</translation>
    </message>
    <message>
        <source>打印机有故障</source>
        <translation>Printer fault</translation>
    </message>
    <message>
        <source>取号照常;号码会显示在屏幕上,请拍照或记下</source>
        <translation>You still get a number; it is shown on the screen – take a photo or note it</translation>
    </message>
    <message>
        <source>打印机快没墨了</source>
        <translation>The printer is low on ink</translation>
    </message>
    <message>
        <source>打印机的切刀卡住了</source>
        <translation>The printer&apos;s cutter is stuck</translation>
    </message>
    <message>
        <source>打印机没墨了</source>
        <translation>The printer is out of ink</translation>
    </message>
    <message>
        <source>打印机出纸口满了</source>
        <translation>The printer&apos;s paper exit is full</translation>
    </message>
    <message>
        <source>打印头太热,正在降温</source>
        <translation>The print head is too hot and cools down</translation>
    </message>
    <message>
        <source>打印机被暂停了</source>
        <translation>The printer has been paused</translation>
    </message>
    <message>
        <source>打印机不接收小票</source>
        <translation>The printer takes no slips</translation>
    </message>
    <message>
        <source>打印机要密码</source>
        <translation>The printer wants a password</translation>
    </message>
    <message>
        <source>打印机没有反应</source>
        <translation>The printer does not respond</translation>
    </message>
    <message>
        <source>找不到这个名字的打印机</source>
        <translation>There is no printer of that name</translation>
    </message>
    <message>
        <source>打印机地址上不是打印机</source>
        <translation>What is at the printer&apos;s address is no printer</translation>
    </message>
    <message>
        <source>核对设置里的打印机地址</source>
        <translation>Check the printer&apos;s address in the settings</translation>
    </message>
    <message>
        <source>关掉打印机电源,等十秒再开</source>
        <translation>Switch the printer off, wait ten seconds, switch it on</translation>
    </message>
    <message>
        <source>备好一卷纸;现在还能打</source>
        <translation>Have a roll of paper ready; it still prints</translation>
    </message>
    <message>
        <source>备好墨粉或色带;现在还能打</source>
        <translation>Have toner or ribbon ready; it still prints</translation>
    </message>
    <message>
        <source>打开盖子换上纸卷,合上盖子</source>
        <translation>Open the cover, put in a roll, close the cover</translation>
    </message>
    <message>
        <source>把盖子按到底,听到一声响</source>
        <translation>Press the cover down until it clicks</translation>
    </message>
    <message>
        <source>打开盖子,取出卡住的纸,再合上</source>
        <translation>Open the cover, take out the jammed paper, close it</translation>
    </message>
    <message>
        <source>关电源,清掉切刀口的碎纸,再开机</source>
        <translation>Switch it off, clear scraps from the cutter, switch it on</translation>
    </message>
    <message>
        <source>换墨粉或色带</source>
        <translation>Change the toner or ribbon</translation>
    </message>
    <message>
        <source>取走出纸口的纸</source>
        <translation>Take away the paper at the exit</translation>
    </message>
    <message>
        <source>等一两分钟,会自己接着打</source>
        <translation>Wait a minute or two; it goes on by itself</translation>
    </message>
    <message>
        <source>按打印机上的联机键,或在打印服务器上恢复</source>
        <translation>Press the online key, or resume it on the print server</translation>
    </message>
    <message>
        <source>在打印机的管理页上打开“接收任务”</source>
        <translation>Turn on “accept jobs” on the printer&apos;s own page</translation>
    </message>
    <message>
        <source>请管理员关掉打印机的密码或打印限制</source>
        <translation>Ask the administrator to lift its password or print limit</translation>
    </message>
    <message>
        <source>看打印机的电源和线</source>
        <translation>Check its power and cable</translation>
    </message>
    <message>
        <source>打印机要歇一两分钟</source>
        <translation>The printer rests for a minute or two</translation>
    </message>
    <message>
        <source>打印机暂时用不了</source>
        <translation>The printer cannot be used just now</translation>
    </message>
    <message>
        <source>看一看字迹清楚、左右没有切掉,二维码能扫</source>
        <translation>See that it is clear, nothing is cut off at the sides, and the code can be scanned</translation>
    </message>
    <message>
        <source>测试小票打好了</source>
        <translation>The test slip has come out</translation>
    </message>
    <message>
        <source>测试小票送出去了,这台打印机不说打好没有</source>
        <translation>The test slip was sent; this printer does not say whether it came out</translation>
    </message>
    <message>
        <source>看一看纸出来没有;没有就检查地址和线</source>
        <translation>See whether paper came out; if not, check address and cable</translation>
    </message>
    <message>
        <source>测试小票没有打出来:{state}</source>
        <translation>The test slip did not come out: {state}</translation>
    </message>
</context>
<context>
    <name>scan</name>
    <message>
        <source>叫到您了,请到 {desk} 号窗口</source>
        <translation>You are called: please go to desk {desk}</translation>
    </message>
    <message>
        <source>请现在就过去</source>
        <translation>Please go there now</translation>
    </message>
    <message>
        <source>正在 {desk} 号窗口办理</source>
        <translation>Being served at desk {desk}</translation>
    </message>
    <message>
        <source>办得怎么样?可以评一评</source>
        <translation>How was it? You can rate your visit</translation>
    </message>
    <message>
        <source>已经办完</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>下一个就是您</source>
        <translation>You are next</translation>
    </message>
    <message>
        <source>前面还有 {people}</source>
        <translation>{people} before you</translation>
    </message>
    <message>
        <source>请留意大屏和广播</source>
        <translation>Please watch the board and listen</translation>
    </message>
    <message>
        <source>还要办,请到前台问一问</source>
        <translation>If you still need it, please ask at the front desk</translation>
    </message>
    <message>
        <source>还要办,请重新取号</source>
        <translation>If you still need it, please take a new number</translation>
    </message>
    <message>
        <source>正在等您补办一步</source>
        <translation>Waiting for one more step of yours</translation>
    </message>
    <message>
        <source>办好后回到窗口,不用重新排队</source>
        <translation>Come back to the desk when it is done, no need to queue again</translation>
    </message>
    <message>
        <source>已经过号</source>
        <translation>Called and missed</translation>
    </message>
    <message>
        <source>号码已作废</source>
        <translation>This number is void</translation>
    </message>
    <message>
        <source>这个号码已经取消</source>
        <translation>This number was given back</translation>
    </message>
    <message>
        <source>这是以前的号码</source>
        <translation>This number is of an earlier day</translation>
    </message>
    <message>
        <source>号码的状态变了</source>
        <translation>This number has changed</translation>
    </message>
    <message>
        <source>请到前台问一问,或拨打 {phone}</source>
        <translation>Please ask at the front desk or call {phone}</translation>
    </message>
    <message>
        <source>请把小票放平再扫一次;还不行,可以输入号码</source>
        <translation>Lay the slip flat and scan it again, or type its number</translation>
    </message>
    <message>
        <source>什么也没有记录;请用本中心打印的小票</source>
        <translation>Nothing was recorded. Please use a slip printed by this center</translation>
    </message>
    <message>
        <source>请到打印这张小票的中心去扫</source>
        <translation>Please scan it at the center that printed it</translation>
    </message>
    <message>
        <source>小票用过几天就不能再评价了;有话要说,请拨打 {phone}</source>
        <translation>A visit can be rated for some days only. If there is something to say, please call {phone}</translation>
    </message>
</context>
<context>
    <name>slips</name>
    <message>
        <source>{slip}打好了,请在下方取走</source>
        <translation>The {slip} is printed; please take it below</translation>
    </message>
    <message>
        <source>{slip}正在打印,请在下方取走</source>
        <translation>The {slip} is being printed; please take it below</translation>
    </message>
    <message>
        <source>这台机器不打{slip}</source>
        <translation>This machine prints no {slip}</translation>
    </message>
    <message>
        <source>{slip}可能没有打好</source>
        <translation>The {slip} may not have been printed</translation>
    </message>
    <message>
        <source>{slip}没有打出来</source>
        <translation>The {slip} was not printed</translation>
    </message>
    <message>
        <source>小票没有打好,请拍照或记下屏幕上的号码</source>
        <translation>The slip did not come out well; please take a photo of the number on the screen or note it</translation>
    </message>
    <message>
        <source>{printer},请拍照或记下屏幕上的编号</source>
        <translation>{printer}; please take a photo of the number on the screen or note it</translation>
    </message>
</context>
<context>
    <name>stopped</name>
    <message>
        <source>本机正在恢复数据,几分钟就好</source>
        <translation>This machine is restoring its data, back in a few minutes</translation>
    </message>
    <message>
        <source>本机暂停服务</source>
        <translation>This machine is out of service</translation>
    </message>
    <message>
        <source>请直接到窗口办理,手里的号照样有效;也可以打 {phone}</source>
        <translation>Please go to a desk; your number stays valid. Or call {phone}</translation>
    </message>
    <message>
        <source>请直接到窗口办理,手里的号照样有效</source>
        <translation>Please go to a desk; your number stays valid</translation>
    </message>
    <message>
        <source>工作人员请看</source>
        <translation>For staff</translation>
    </message>
    <message>
        <source>数据文件读不通,正在用最近的备份和流水恢复。不用做什么,也不要断电;好了会自己继续</source>
        <translation>The data file cannot be read; it is being restored from the last backup and the journal. Nothing to do; do not cut the power. It goes on by itself</translation>
    </message>
    <message>
        <source>数据文件坏了,本机没有能用的备份。请先用纸笔登记,联系维护单位:有另存的备份就用 kiosk admin restore 放回</source>
        <translation>The data file is damaged and no backup here is good. Write down on paper and call maintenance: a backup kept elsewhere can be put back with kiosk admin restore</translation>
    </message>
    <message>
        <source>密钥和数据对不上。数据没有动;请把原来的 store.key 放回,放好会自己继续</source>
        <translation>The key does not fit the data. The data is untouched; put the old store.key back and it goes on by itself</translation>
    </message>
    <message>
        <source>数据是新版程序写的,请装回新版;旧版不会去改它</source>
        <translation>A newer program wrote the data; install that one again. This one changes nothing</translation>
    </message>
    <message>
        <source>磁盘满了。请删去不用的文件;有了地方会自己继续</source>
        <translation>The disk is full. Remove what is not needed; it goes on by itself</translation>
    </message>
    <message>
        <source>磁盘只能读。请检查磁盘并重新挂载;好了会自己继续</source>
        <translation>The disk is read-only. Check and remount it; it goes on by itself</translation>
    </message>
    <message>
        <source>磁盘读写出错。请联系维护单位换盘;数据在备份里</source>
        <translation>The disk fails. Have it replaced; the data is in the backup</translation>
    </message>
    <message>
        <source>正在等本机别的窗口放开数据,马上开始恢复</source>
        <translation>Waiting for this machine&apos;s other windows to let go, then restoring begins</translation>
    </message>
    <message>
        <source>密钥文件不在、不全,或者别人也能读。请放回备份的 store.key(权限 600)</source>
        <translation>The key file is missing, incomplete or readable by others. Put the kept store.key back (mode 600)</translation>
    </message>
    <message>
        <source>数据暂时打不开,每十秒再试一次。请运行 kiosk doctor 看原因</source>
        <translation>The data cannot be opened; tried again every ten seconds. kiosk doctor says why</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>自助</source>
        <translation>Self-service</translation>
    </message>
    <message>
        <source>帮办</source>
        <translation>Assisted</translation>
    </message>
    <message>
        <source>可代办</source>
        <translation>By agent</translation>
    </message>
    <message>
        <source>预约</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>自助打印</source>
        <translation>Self-print</translation>
    </message>
    <message>
        <source>当场</source>
        <translation>On the spot</translation>
    </message>
    <message>
        <source>当场办好</source>
        <translation>On the spot</translation>
    </message>
    <message>
        <source>不用等</source>
        <translation>no wait</translation>
    </message>
    <message>
        <source>原件</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>由{source}出具</source>
        <translation>issued by {source}</translation>
    </message>
    <message>
        <source>有就带上</source>
        <translation>If you have one</translation>
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
        <source>{month}月{day}日</source>
        <translation>{month}/{day}</translation>
    </message>
    <message>
        <source>办到 {time}</source>
        <translation>Open until {time}</translation>
    </message>
    <message>
        <source>{when} 开门</source>
        <translation>Opens {when}</translation>
    </message>
    <message>
        <source>演示 · 人和电话都是虚构的</source>
        <translation>Demo · People and phones are invented</translation>
    </message>
    <message>
        <source>办事 · 活动 · 奉献,都在这里</source>
        <translation>Services · Activities · Giving, all in one place</translation>
    </message>
    <message>
        <source>{numbers} 号窗口</source>
        <translation>Counter {numbers}</translation>
    </message>
    <message>
        <source>{age}岁以上</source>
        <translation>{age} or older</translation>
    </message>
    <message>
        <source>过号后作废,请重新取号</source>
        <translation>If missed it is void; please take a new number</translation>
    </message>
    <message>
        <source>过号后到窗口说一声,排到最后</source>
        <translation>If missed, tell a desk: it goes to the end of the line</translation>
    </message>
    <message>
        <source>过号后到窗口说一声,再叫 {places} 位后轮到您</source>
        <translation>If missed, tell a desk: you come after {places} others</translation>
    </message>
    <message>
        <source>现在是{name},{day}起</source>
        <translation>{name} hours since {day}</translation>
    </message>
    <message>
        <source>{name} {day}起</source>
        <translation>{name} from {day}</translation>
    </message>
</context>
</TS>
