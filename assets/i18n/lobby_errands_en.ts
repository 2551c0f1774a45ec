<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>ErrandsPage</name>
    <message>
        <source>请人代办哪件事?</source>
        <translation>What shall we do for you?</translation>
    </message>
    <message>
        <source>代办</source>
        <translation>Done for you</translation>
    </message>
    <message>
        <source>查代办进度</source>
        <translation>How does it stand?</translation>
    </message>
    <message>
        <source>搜一搜</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>可以代办、帮办的事</source>
        <translation>What can be done for you or with you</translation>
    </message>
    <message>
        <source>现在没有可以代办的事项</source>
        <translation>Nothing can be done for you here at present</translation>
    </message>
    <message>
        <source>请到前台问一问,电话 {phone}</source>
        <translation>Please ask at the front desk, phone {phone}</translation>
    </message>
</context>
<context>
    <name>IdentityPage</name>
    <message>
        <source>要办事的人的身份证号?</source>
        <translation>Their ID number?</translation>
    </message>
    <message>
        <source>您的身份证号?</source>
        <translation>Your ID number?</translation>
    </message>
    <message>
        <source>18 位,最后一位可能是 X</source>
        <translation>18 digits; the last may be X</translation>
    </message>
    <message>
        <source>号码对得上,请看一遍</source>
        <translation>It checks out; please look once more</translation>
    </message>
    <message>
        <source>要改,请直接输新号码</source>
        <translation>To change it, type another number</translation>
    </message>
    <message>
        <source>写进委托书用;不写可以空着,工作人员帮您补</source>
        <translation>For the letter of authority. You may leave it out; staff fills it in</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>退格</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>写好了</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>先不写</source>
        <translation>Leave it out</translation>
    </message>
</context>
<context>
    <name>KindPage</name>
    <message>
        <source>想请我们怎么办?</source>
        <translation>How shall we do it?</translation>
    </message>
    <message>
        <source>可以点下面的按钮,请工作人员和您一起办</source>
        <translation>Press the button below: staff will do it with you</translation>
    </message>
    <message>
        <source>这件事要您本人在场</source>
        <translation>You have to be there yourself</translation>
    </message>
    <message>
        <source>不能替您办,但可以陪您一起办</source>
        <translation>Nobody can do it for you, but somebody can do it with you</translation>
    </message>
</context>
<context>
    <name>MaterialsPage</name>
    <message>
        <source>今天带来了哪些材料?</source>
        <translation>What have you brought today?</translation>
    </message>
    <message>
        <source>带了的点一下;没带也能先交上来</source>
        <translation>Tap what you have; the rest can come later</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>NamePage</name>
    <message>
        <source>例如 林小满</source>
        <translation>For example Lin Xiaoman</translation>
    </message>
    <message>
        <source>写好了</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>要办事的人叫什么名字?</source>
        <translation>What is the name of the person it is for?</translation>
    </message>
    <message>
        <source>您叫什么名字?</source>
        <translation>What is your name?</translation>
    </message>
    <message>
        <source>不会写可以空着,工作人员帮您补</source>
        <translation>You may leave it out: staff will fill it in</translation>
    </message>
    <message>
        <source>代办 › 姓名</source>
        <translation>Done for you › Name</translation>
    </message>
</context>
<context>
    <name>NoErrandPage</name>
    <message>
        <source>预约一个时间</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>看指南,取号到窗口办</source>
        <translation>Guide, and a number for the desk</translation>
    </message>
    <message>
        <source>代办 › {item}</source>
        <translation>Done for you › {item}</translation>
    </message>
    <message>
        <source>这件事要本人到场</source>
        <translation>You have to come yourself</translation>
    </message>
    <message>
        <source>要当面拍照、按指纹或签字,别人替不了</source>
        <translation>A photo, fingerprint or signature is taken on the spot</translation>
    </message>
    <message>
        <source>这件事不代办</source>
        <translation>This is not done for others</translation>
    </message>
    <message>
        <source>要先约好时间,自己来办</source>
        <translation>Book a time first and come yourself</translation>
    </message>
    <message>
        <source>自己在机器上或窗口就能办</source>
        <translation>You can do it at the machine or a desk</translation>
    </message>
    <message>
        <source>有人陪您办</source>
        <translation>Somebody will help you</translation>
    </message>
    <message>
        <source>取号到窗口;走不动、看不清,点右下角“呼叫帮办”</source>
        <translation>Take a number. If walking or reading is hard, tap Call staff</translation>
    </message>
</context>
<context>
    <name>PhonePage</name>
    <message>
        <source>打哪个电话找您?</source>
        <translation>Which phone do we call?</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>退格</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>姓名:{name}</source>
        <translation>Name: {name}</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>姓名(可不写)</source>
        <translation>Name (optional)</translation>
    </message>
    <message>
        <source>身份证:{tail}</source>
        <translation>ID: {tail}</translation>
    </message>
    <message>
        <source>身份证号</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>身份证号(可不写)</source>
        <translation>ID (optional)</translation>
    </message>
    <message>
        <source>要改,请直接输新号码</source>
        <translation>To change it, type another number</translation>
    </message>
    <message>
        <source>请看一遍,对不对?</source>
        <translation>Please check: is it right?</translation>
    </message>
    <message>
        <source>手机号或家里的电话都行</source>
        <translation>A mobile or a home number</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <source>代办 › 受理单</source>
        <translation>Done for you › Receipt</translation>
    </message>
    <message>
        <source>再打一次</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>已经告诉工作人员</source>
        <translation>Staff has been told</translation>
    </message>
    <message>
        <source>交上来了,编号是</source>
        <translation>Handed in. Your number</translation>
    </message>
    <message>
        <source>接下来</source>
        <translation>What comes next</translation>
    </message>
    <message>
        <source>请在这里等一等,工作人员来和您一起填</source>
        <translation>Please wait here: staff will fill it in with you</translation>
    </message>
    <message>
        <source>等久了请到前台,报编号最后四位 {tail}</source>
        <translation>If it takes long, go to the front desk with the digits {tail}</translation>
    </message>
    <message>
        <source>受理以后打 {phone} 告诉您</source>
        <translation>Once accepted, we call {phone}</translation>
    </message>
    <message>
        <source>代办员和您约时间,签委托书、交材料</source>
        <translation>The agent meets you to sign and take your papers</translation>
    </message>
    <message>
        <source>查进度:编号最后四位 {tail},加手机号最后四位</source>
        <translation>To see how it stands: {tail} and the last 4 digits of your phone</translation>
    </message>
    <message>
        <source>现在没有网络,已经记在这里,联网后自动上报</source>
        <translation>There is no network now; it is kept here and sent later</translation>
    </message>
    <message>
        <source>可以拍下这一页</source>
        <translation>You may take a photo</translation>
    </message>
    <message>
        <source>扫这个码也能查进度;码里没有您的个人信息</source>
        <translation>The code shows how it stands; it holds nothing about you</translation>
    </message>
    <message>
        <source>没打出来</source>
        <translation>No slip?</translation>
    </message>
</context>
<context>
    <name>RelationPage</name>
    <message>
        <source>给哪位家里人?</source>
        <translation>For whom in the family?</translation>
    </message>
</context>
<context>
    <name>StandingPage</name>
    <message>
        <source>查别的</source>
        <translation>Another</translation>
    </message>
    <message>
        <source>补打受理单</source>
        <translation>Print receipt</translation>
    </message>
    <message>
        <source>好了</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>代办 › 到哪一步了</source>
        <translation>Done for you › How it stands</translation>
    </message>
    <message>
        <source>编号 {number}</source>
        <translation>No. {number}</translation>
    </message>
    <message>
        <source>什么时候好</source>
        <translation>Done by</translation>
    </message>
    <message>
        <source>打电话问</source>
        <translation>To ask, call</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>代办员 {name}</source>
        <translation>Agent {name}</translation>
    </message>
    <message>
        <source>交上来</source>
        <translation>Handed in</translation>
    </message>
    <message>
        <source>没有受理</source>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>终止</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>代办员办理</source>
        <translation>The agent works on it</translation>
    </message>
    <message>
        <source>({done}/{steps} 步)</source>
        <translation> ({done}/{steps})</translation>
    </message>
    <message>
        <source>办好</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>交给您</source>
        <translation>Handed to you</translation>
    </message>
</context>
<context>
    <name>WhomPage</name>
    <message>
        <source>这件事给谁办?</source>
        <translation>For whom is it?</translation>
    </message>
    <message>
        <source>给我自己</source>
        <translation>For myself</translation>
    </message>
    <message>
        <source>给家里人</source>
        <translation>For my family</translation>
    </message>
    <message>
        <source>邻居在帮我填</source>
        <translation>A neighbour helps me</translation>
    </message>
    <message>
        <source>工作人员在帮我填</source>
        <translation>Staff helps me</translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>带来 %n 样材料</source>
        <translation>
            <numerusform>%n paper with you</numerusform>
            <numerusform>%n papers with you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>您有 %n 份原件在我们这里</source>
        <translation>
            <numerusform>%n original of yours is here</numerusform>
            <numerusform>%n originals of yours are here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errands</name>
    <message>
        <source>请拍照或记下编号,一样有效</source>
        <translation>Photograph or note the number: it counts all the same</translation>
    </message>
    <message>
        <source>请拍照或记下编号,一样有效;前台可以补打</source>
        <translation>Photograph or note the number: it counts all the same; the front desk can print it</translation>
    </message>
    <message>
        <source>受理单</source>
        <translation>receipt</translation>
    </message>
    <message>
        <source>代办</source>
        <translation>Done for you</translation>
    </message>
    <message>
        <source>帮办</source>
        <translation>Done with you</translation>
    </message>
    <message>
        <source>上门办</source>
        <translation>At your home</translation>
    </message>
    <message>
        <source>代办员替您跑,您不用来</source>
        <translation>An agent goes for you</translation>
    </message>
    <message>
        <source>您来,代办员陪着您一起办</source>
        <translation>You come, and an agent does it with you</translation>
    </message>
    <message>
        <source>您出门不方便,代办员到您家里办</source>
        <translation>An agent comes to your home</translation>
    </message>
    <message>
        <source>丈夫或妻子</source>
        <translation>Husband or wife</translation>
    </message>
    <message>
        <source>爸爸或妈妈</source>
        <translation>Father or mother</translation>
    </message>
    <message>
        <source>儿子或女儿</source>
        <translation>Son or daughter</translation>
    </message>
    <message>
        <source>爷爷奶奶、外公外婆</source>
        <translation>A grandparent</translation>
    </message>
    <message>
        <source>其他家人</source>
        <translation>Somebody else</translation>
    </message>
    <message>
        <source>您不用做什么,有事会给您打电话</source>
        <translation>Nothing for you to do; we call if there is</translation>
    </message>
    <message>
        <source>交上来了,等受理</source>
        <translation>Handed in, to be accepted</translation>
    </message>
    <message>
        <source>已受理,等签委托书</source>
        <translation>Accepted, to be signed</translation>
    </message>
    <message>
        <source>代办员会给您打电话,约个时间签字</source>
        <translation>An agent will call you to sign the authority</translation>
    </message>
    <message>
        <source>委托书签好了,正在安排代办员</source>
        <translation>Signed; an agent is being found</translation>
    </message>
    <message>
        <source>代办员马上开始办</source>
        <translation>An agent is about to begin</translation>
    </message>
    <message>
        <source>代办员正在办</source>
        <translation>An agent is working on it</translation>
    </message>
    <message>
        <source>办好了,可以来取</source>
        <translation>Done, ready for you</translation>
    </message>
    <message>
        <source>请带上小票来取结果,代办员也可以送到家</source>
        <translation>Bring your receipt; an agent can also bring it home to you</translation>
    </message>
    <message>
        <source>结果已经交给您</source>
        <translation>The result was handed to you</translation>
    </message>
    <message>
        <source>这件事办完了</source>
        <translation>This is finished</translation>
    </message>
    <message>
        <source>已经办好</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>补齐以后接着算时间</source>
        <translation>Counted on once it is complete</translation>
    </message>
    <message>
        <source>{day}以前</source>
        <translation>By {day}</translation>
    </message>
    <message>
        <source>受理以后告诉您</source>
        <translation>Told once it is accepted</translation>
    </message>
    <message>
        <source>没有固定日期</source>
        <translation>No fixed date</translation>
    </message>
    <message>
        <source>在等公示、勘验或鉴定</source>
        <translation>Waiting for publication, survey or appraisal</translation>
    </message>
    <message>
        <source>您不用做什么,完了接着办</source>
        <translation>Nothing for you to do; it goes on after that</translation>
    </message>
    <message>
        <source>要请您补材料</source>
        <translation>Papers are needed from you</translation>
    </message>
    <message>
        <source>补什么,请问代办员</source>
        <translation>Please ask the agent which</translation>
    </message>
    <message>
        <source>这件事要本人到场</source>
        <translation>You have to come yourself</translation>
    </message>
    <message>
        <source>这件事不在本中心办</source>
        <translation>It is not done at this center</translation>
    </message>
    <message>
        <source>不符合办理条件</source>
        <translation>The conditions are not met</translation>
    </message>
    <message>
        <source>材料没有齐</source>
        <translation>Papers were missing</translation>
    </message>
    <message>
        <source>您撤回了委托</source>
        <translation>You withdrew it</translation>
    </message>
    <message>
        <source>材料没有按时补齐</source>
        <translation>The papers did not come in time</translation>
    </message>
    <message>
        <source>审批的单位没有同意</source>
        <translation>The authority did not agree</translation>
    </message>
    <message>
        <source>已经搬走</source>
        <translation>Moved away</translation>
    </message>
    <message>
        <source>没有受理</source>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>已经终止</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>。</source>
        <translation>. </translation>
    </message>
    <message>
        <source>想知道为什么,请问前台</source>
        <translation>Ask the front desk why</translation>
    </message>
</context>
</TS>
