"""The words of rating a visit on the phone, in Chinese and English."""

from collections.abc import Mapping

ZH: Mapping[str, str] = {
    "rate.card": "评价",
    "rate.open": "评价这次服务",
    "rate.card_words": "办得怎么样？点一下就能评，评不评随您，可以评到 {last_day}。",
    "rate.answer": "中心的答复：{answer}",
    "rate.card_given": "已经评价过了，谢谢您。",
    "rate.title": "评价",
    "rate.question": "这次办得怎么样？",
    "rate.voluntary": "评不评随您，不问姓名，窗口也看不到是谁评的。"
    "可以评到 {last_day}，一次服务评一次。",
    "rate.reasons": "是因为什么？（可多选，不选也行）",
    "rate.words": "还有话要说吗？（可以不写）",
    "rate.words_hint": "最多 {most} 个字。请不要写姓名、电话和证件号码。",
    "rate.send": "提交评价",
    "rate.other_level": "换一个评价",
    "rate.back": "回到小票",
    "rate.thanks": "谢谢您的评价",
    "rate.thanks_advice": "您的话已经交给中心，会算进好差评。",
    "rate.thanks_bad": "谢谢您告诉我们",
    "rate.thanks_bad_advice": "中心会有人核实，限期给出答复。过几天再扫这张小票，可以看到答复。",
    "rate.already": "这次服务已经评价过了",
    "rate.already_advice": "一次服务评价一次，以先给的为准。不是您评的？请打咨询电话告诉中心。",
    "rate.second": "这次服务已经评价过了",
    "rate.second_advice": "一次服务评价一次，以先给的为准。"
    "您刚才写的没有丢，已经转给中心的工作人员看。",
    "rate.too_late": "评价的时间过了",
    "rate.too_late_advice": "这次服务可以评到 {last_day}。有话要说，请打咨询电话。",
    "rate.not_served": "现在还不能评价",
    "rate.not_served_advice": "办完以后，再扫一次小票就能评。",
    "rate.often_enough": "这次服务已经评价过几次了",
    "rate.often_enough_advice": "先给的评价算数。还有话要说，请打咨询电话。",
    "rate.form_old": "页面放得太久了，没有提交成功。您选的和写的都还在，请再按一次“提交评价”。",
    "rate.words_too_long": "写得太长了，最多 {limit} 个字，请删短一些再提交。",
    "rate.unfit": "有一项没有选对，请看一看再提交。",
    "rate.slow_down": "提交得太快了，请 {seconds} 秒以后再按一次“提交评价”。您写的都还在。",
}

EN: Mapping[str, str] = {
    "rate.card": "Rating",
    "rate.open": "Rate this visit",
    "rate.card_words": "How did it go? One tap is enough, and only if you like. Until {last_day}.",
    "rate.answer": "The center's answer: {answer}",
    "rate.card_given": "This visit has been rated. Thank you.",
    "rate.title": "Rating",
    "rate.question": "How did it go?",
    "rate.voluntary": "Only if you like. No name is asked, and the desk is not told who rated. "
    "Until {last_day}, once a visit.",
    "rate.reasons": "Because of what? (any number, or none)",
    "rate.words": "Anything to add? (optional)",
    "rate.words_hint": "{most} characters at most. Please leave out names, phones and documents.",
    "rate.send": "Send my rating",
    "rate.other_level": "Choose another rating",
    "rate.back": "Back to the slip",
    "rate.thanks": "Thank you for rating",
    "rate.thanks_advice": "The center has your words; they count among its ratings.",
    "rate.thanks_bad": "Thank you for telling us",
    "rate.thanks_bad_advice": "Somebody at the center will look into it and answer by a date. "
    "Scan this slip again in some days to read the answer.",
    "rate.already": "This visit has been rated",
    "rate.already_advice": "A visit is rated once; the rating that came first counts. "
    "It was not you? Please call the center.",
    "rate.second": "This visit had been rated already",
    "rate.second_advice": "A visit is rated once; the rating that came first counts. "
    "What you wrote is not lost: staff of the center will read it.",
    "rate.too_late": "The time for rating is over",
    "rate.too_late_advice": "This visit could be rated until {last_day}. "
    "If you have something to say, please call the center.",
    "rate.not_served": "It cannot be rated yet",
    "rate.not_served_advice": "Once it is done, scan the slip again.",
    "rate.often_enough": "This visit has been rated several times",
    "rate.often_enough_advice": "The first rating counts. "
    "If there is more to say, please call the center.",
    "rate.form_old": "The page was open for too long and nothing was sent. "
    "What you chose and wrote is still here: please press “Send my rating” again.",
    "rate.words_too_long": "That is too long: {limit} characters at most. Please shorten it.",
    "rate.unfit": "Something was not chosen well. Please look and send again.",
    "rate.slow_down": "Too quick: please press “Send my rating” again in {seconds} seconds. "
    "What you wrote is still here.",
}
