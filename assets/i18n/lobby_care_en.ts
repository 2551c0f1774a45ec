<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>CareOfferPage</name>
    <message>
        <source>托管</source>
        <translation>Child care</translation>
    </message>
    <message>
        <source>给孩子报名</source>
        <translation>Register a child</translation>
    </message>
    <message>
        <source>托管 › {name}</source>
        <translation>Child care › {name}</translation>
    </message>
    <message>
        <source>有人退出,按先后自动轮到,我们打电话告诉您</source>
        <translation>When a seat becomes free it is yours in turn, and we call you</translation>
    </message>
    <message>
        <source>排候补</source>
        <translation>Join the waitlist</translation>
    </message>
    <message>
        <source>什么时候</source>
        <translation>When</translation>
    </message>
    <message>
        <source>从哪天到哪天</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>多大的孩子</source>
        <translation>Ages</translation>
    </message>
    <message>
        <source>在哪里</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>报名要说的</source>
        <translation>What you will be asked</translation>
    </message>
    <message>
        <source>满 {age} 岁、您同意的,可以自己回家</source>
        <translation>From {age} on, if you agree, it may go home alone</translation>
    </message>
    <message>
        <source>孩子的姓名、生日、学校,您的姓名和电话</source>
        <translation>Your child&apos;s name, date of birth and school; your name and phone</translation>
    </message>
    <message>
        <source>过敏和要注意的;谁可以来接</source>
        <translation>Allergies and what to know; who may fetch it</translation>
    </message>
</context>
<context>
    <name>CareOffersPage</name>
    <message>
        <source>孩子放学、放假,来这里</source>
        <translation>After school and in the holidays</translation>
    </message>
    <message>
        <source>活动与场地 › 托管与亲情连线</source>
        <translation>Activities › Child care &amp; family calls</translation>
    </message>
    <message>
        <source>请到前台问一问,电话 {phone}</source>
        <translation>Please ask at the front desk, phone {phone}</translation>
    </message>
    <message>
        <source>现在没有可以报名的托管</source>
        <translation>There is no care to register for now</translation>
    </message>
    <message>
        <source>亲情连线</source>
        <translation>Family video call</translation>
    </message>
    <message>
        <source>订 30 分钟,和在外的爸爸妈妈视频</source>
        <translation>Book 30 minutes to see parents who work away</translation>
    </message>
    <message>
        <source>我的报名</source>
        <translation>My registration</translation>
    </message>
    <message>
        <source>请假、看候补、退出</source>
        <translation>Absences, waitlist, leaving</translation>
    </message>
</context>
<context>
    <name>CareQuestions</name>
    <message>
        <source>同意,报名</source>
        <translation>Agree and register</translation>
    </message>
    <message>
        <source>{day}不来,为什么?</source>
        <translation>Not coming {day}: why?</translation>
    </message>
    <message>
        <source>为什么退出?</source>
        <translation>Why do you leave?</translation>
    </message>
    <message>
        <source>点一下就退出,名额给候补的孩子;不退请点返回</source>
        <translation>One tap ends it, and the seat goes to a child who waits; to stay, go back</translation>
    </message>
    <message>
        <source>托管 › 我的报名</source>
        <translation>Child care › My registration</translation>
    </message>
    <message>
        <source>孩子叫什么名字?</source>
        <translation>What is your child&apos;s name?</translation>
    </message>
    <message>
        <source>写户口本上的名字</source>
        <translation>As in the household register</translation>
    </message>
    <message>
        <source>例如 林知夏</source>
        <translation>For example 林知夏</translation>
    </message>
    <message>
        <source>孩子的生日是哪天?</source>
        <translation>When was your child born?</translation>
    </message>
    <message>
        <source>输 8 位数字:2017 年 5 月 12 日就输 20170512</source>
        <translation>Eight digits: 20170512 for 12 May 2017</translation>
    </message>
    <message>
        <source>在哪个学校、几年级?</source>
        <translation>Which school and grade?</translation>
    </message>
    <message>
        <source>可以空着,直接点下一步</source>
        <translation>You may leave it empty</translation>
    </message>
    <message>
        <source>例如 云溪镇中心小学三年级</source>
        <translation>For example 云溪镇中心小学三年级</translation>
    </message>
    <message>
        <source>您叫什么名字?</source>
        <translation>What is your name?</translation>
    </message>
    <message>
        <source>报名的人要是孩子的监护人</source>
        <translation>Only a guardian can register a child</translation>
    </message>
    <message>
        <source>例如 林小满</source>
        <translation>For example 林小满</translation>
    </message>
    <message>
        <source>来接的人是孩子的什么人?</source>
        <translation>What is that person to your child?</translation>
    </message>
    <message>
        <source>您是孩子的什么人?</source>
        <translation>What are you to the child?</translation>
    </message>
    <message>
        <source>来接的人的电话</source>
        <translation>Phone of whoever fetches</translation>
    </message>
    <message>
        <source>接孩子那天可能要打</source>
        <translation>It may be needed on the day</translation>
    </message>
    <message>
        <source>打哪个电话找您?</source>
        <translation>Which phone reaches you?</translation>
    </message>
    <message>
        <source>孩子有事、轮到名额、有人来接要核实,都打它</source>
        <translation>For news of your child, of a seat, and when somebody else comes</translation>
    </message>
    <message>
        <source>孩子有过敏或要注意的吗?</source>
        <translation>Any allergies, or anything to know?</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>No</translation>
    </message>
    <message>
        <source>有,我来写</source>
        <translation>Yes, I write it down</translation>
    </message>
    <message>
        <source>只给照看孩子的工作人员看,每看一次都记下来</source>
        <translation>Only staff who look after it see this; each look is written down</translation>
    </message>
    <message>
        <source>要注意什么?</source>
        <translation>What is to be known?</translation>
    </message>
    <message>
        <source>过敏、常用药、别的;写短一点就好</source>
        <translation>Allergies, medicine, anything else; in a few words</translation>
    </message>
    <message>
        <source>例如 对花生过敏</source>
        <translation>For example 对花生过敏</translation>
    </message>
    <message>
        <source>除了您,还有谁可以来接?</source>
        <translation>Besides you, who may fetch your child?</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>就这 {count} 位和我,下一步</source>
        <translation>{count} and me: next</translation>
    </message>
    <message>
        <source>只有我来接,下一步</source>
        <translation>Only me: next</translation>
    </message>
    <message>
        <source>再加一位</source>
        <translation>Add another</translation>
    </message>
    <message>
        <source>加一位</source>
        <translation>Add somebody</translation>
    </message>
    <message>
        <source>爷爷奶奶、亲戚、邻居</source>
        <translation>Grandparents, relatives, neighbours</translation>
    </message>
    <message>
        <source>重新写</source>
        <translation>Begin this list again</translation>
    </message>
    <message>
        <source>来接的人叫什么名字?</source>
        <translation>What is that person&apos;s name?</translation>
    </message>
    <message>
        <source>和身份证上的一样,接的时候要核对</source>
        <translation>As on the identity card; it is checked</translation>
    </message>
    <message>
        <source>例如 林桂花</source>
        <translation>For example 林桂花</translation>
    </message>
    <message>
        <source>满 {age} 岁了,由您决定</source>
        <translation>From {age} on it is for you to decide</translation>
    </message>
    <message>
        <source>孩子可以自己回家吗?</source>
        <translation>May your child go home alone?</translation>
    </message>
    <message>
        <source>不,要有人来接</source>
        <translation>No, somebody fetches it</translation>
    </message>
    <message>
        <source>可以,到点自己回家</source>
        <translation>Yes, when it is over</translation>
    </message>
    <message>
        <source>有人退出,按先后自动轮到您</source>
        <translation>When a seat becomes free it is yours in turn</translation>
    </message>
    <message>
        <source>排候补</source>
        <translation>Join the waitlist</translation>
    </message>
    <message>
        <source>看看别的班</source>
        <translation>Look at other classes</translation>
    </message>
    <message>
        <source>这次没有报上</source>
        <translation>Not registered this time</translation>
    </message>
    <message>
        <source>托管 › 报名</source>
        <translation>Child care › Registering</translation>
    </message>
</context>
<context>
    <name>CareTakenPage</name>
    <message>
        <source>报上名了,编号是</source>
        <translation>Registered. The number is</translation>
    </message>
    <message>
        <source>排上候补了,编号是</source>
        <translation>On the waitlist. The number is</translation>
    </message>
    <message>
        <source>前面还有 {count} 人</source>
        <translation>{count} ahead of you</translation>
    </message>
    <message>
        <source>托管 › 报名结果</source>
        <translation>Child care › Result</translation>
    </message>
    <message>
        <source>凭编号和手机号最后四位也能查看、请假</source>
        <translation>The ends of number and phone find it too</translation>
    </message>
    <message>
        <source>有人退出,按先后自动轮到,打 {phone} 告诉您</source>
        <translation>When it is your turn, we call {phone}</translation>
    </message>
    <message>
        <source>第一天请带孩子来,工作人员打 {phone} 找得到您</source>
        <translation>Bring your child on the first day; staff can reach you at {phone}</translation>
    </message>
    <message>
        <source>孩子只交给名单上的人,签名接走</source>
        <translation>Your child is handed only to people on the list, who sign</translation>
    </message>
    <message>
        <source>请假、退出:扫小票,或输编号最后四位 {tail} 和手机号最后四位</source>
        <translation>To report an absence or leave: scan the slip, or enter {tail} and the last four digits of your phone</translation>
    </message>
</context>
<context>
    <name>RegistrationPage</name>
    <message>
        <source>退出这个班</source>
        <translation>Leave this class</translation>
    </message>
    <message>
        <source>托管 › 我的报名</source>
        <translation>Child care › My registration</translation>
    </message>
    <message>
        <source>孩子 {child} · 电话 {phone}</source>
        <translation>Child {child} · phone {phone}</translation>
    </message>
    <message>
        <source>哪天不来,点那一天</source>
        <translation>Tap a day on which your child does not come</translation>
    </message>
    <message>
        <source>不候补了</source>
        <translation>Leave the waitlist</translation>
    </message>
    <message>
        <source>编号 {number}</source>
        <translation>Number {number}</translation>
    </message>
</context>
<context>
    <name>care</name>
    <message>
        <source>{first} 到 {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>{youngest} 到 {eldest} 岁</source>
        <translation>Ages {youngest} to {eldest}</translation>
    </message>
    <message>
        <source>还有 {left} 个名额</source>
        <translation>{left} seats left</translation>
    </message>
    <message>
        <source>报满了,候补 {waiting} 人</source>
        <translation>Full, {waiting} waiting</translation>
    </message>
    <message>
        <source>名额和候补都满了</source>
        <translation>Seats and waitlist are full</translation>
    </message>
    <message>
        <source>有名额,按时来</source>
        <translation>Has a seat</translation>
    </message>
    <message>
        <source>候补,前面还有 {count} 人</source>
        <translation>Waiting, {count} ahead</translation>
    </message>
    <message>
        <source>这一期已经结束</source>
        <translation>This term is over</translation>
    </message>
    <message>
        <source>已退出</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>已请假 · 点一下改回来</source>
        <translation>Absent · tap to undo</translation>
    </message>
    <message>
        <source>会来 · 点一下请假</source>
        <translation>Comes · tap if not</translation>
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
        <source>生病了</source>
        <translation>Ill</translation>
    </message>
    <message>
        <source>家里有事</source>
        <translation>Family matters</translation>
    </message>
    <message>
        <source>出门了</source>
        <translation>Away</translation>
    </message>
    <message>
        <source>别的原因</source>
        <translation>Another reason</translation>
    </message>
    <message>
        <source>家里有人带了</source>
        <translation>Somebody at home can look after it</translation>
    </message>
    <message>
        <source>搬家了</source>
        <translation>We have moved</translation>
    </message>
    <message>
        <source>换学校、有别的课</source>
        <translation>Another school or class</translation>
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
        <source>{first}到{last}</source>
        <translation>{first}–{last}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
</TS>
