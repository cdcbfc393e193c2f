// Two questionnaires of our own: the yearly review has every kind of question that a form commonly has; the diary is short.

Alias: $review-answers = https://example.org/health-review-answers

Instance: cc-questionnaire-health-review
InstanceOf: Questionnaire
* url = "https://careconnect-conformance.example/STU3/Questionnaire/health-review"
* identifier.system = "https://example.org/questionnaires"
* identifier.value = "HR-1"
* version = "1"
* name = "HealthReview"
* title = "Yearly review of health"
* status = #active
* date = "2019-01-07"
* publisher = "careconnect-conformance"
* subjectType = #Patient
* insert Question(item[0], about-you, group, About you)
* item[0].required = true
* insert Question(item[0].item[0], introduction, display, The answers are read by your practice before the review.)
* insert Question(item[0].item[1], general-health, choice, How is your health in general?)
* item[0].item[1].required = true
* insert Option(item[0].item[1], 0, good, Good)
* insert Option(item[0].item[1], 1, fair, Fair)
* insert Option(item[0].item[1], 2, poor, Poor)
* insert Question(item[0].item[2], weight, decimal, What is your weight in kilograms?)
* insert Question(item[0].item[3], smokes, boolean, Do you smoke?)
* item[0].item[3].required = true
* insert Question(item[0].item[4], cigarettes, integer, How many cigarettes a day?)
* item[0].item[4].required = true
* item[0].item[4].enableWhen.question = "smokes"
* item[0].item[4].enableWhen.answerBoolean = true
* insert Question(item[0].item[5], bedtime, time, When do you go to bed?)
* insert Question(item[1], symptom, group, What troubles you\, once for each symptom)
* item[1].repeats = true
* insert Question(item[1].item[0], symptom-name, string, What is it?)
* item[1].item[0].required = true
* item[1].item[0].maxLength = 100
* insert Question(item[1].item[1], symptom-since, date, Since when?)
* insert Question(item[2], exercise, choice, What exercise do you take?)
* item[2].repeats = true
* insert Option(item[2], 0, walking, Walking)
* insert Option(item[2], 1, cycling, Cycling)
* insert Option(item[2], 2, swimming, Swimming)
* insert Question(item[3], help, open-choice, Who helps you at home?)
* insert Option(item[3], 0, nobody, Nobody)
* insert Option(item[3], 1, family, Family)
* insert Question(item[4], home-reading, quantity, The last reading of your own blood pressure meter\, systolic)
* insert Question(item[5], home-reading-taken, dateTime, When was it taken?)
* item[5].enableWhen.question = "home-reading"
* item[5].enableWhen.hasAnswer = true
* insert Question(item[6], comments, text, What else should we know?)

Instance: cc-questionnaire-mood-diary
InstanceOf: Questionnaire
* url = "https://careconnect-conformance.example/STU3/Questionnaire/mood-diary"
* identifier.system = "https://example.org/questionnaires"
* identifier.value = "MD-1"
* version = "2"
* name = "MoodDiary"
* title = "Mood diary"
* status = #active
* date = "2023-06-01"
* publisher = "careconnect-conformance"
* subjectType = #Patient
* insert Question(item[0], mood, integer, How was your mood today\, from 0 to 10?)
* item[0].required = true
* insert Question(item[1], slept, boolean, Did you sleep well?)
* item[1].required = true
* insert Question(item[2], reason, text, What kept you awake?)
* item[2].enableWhen.question = "slept"
* item[2].enableWhen.answerBoolean = false

RuleSet: Question(path, linkId, type, text)
* {path}.linkId = "{linkId}"
* {path}.type = #{type}
* {path}.text = "{text}"

RuleSet: Option(path, index, code, display)
* {path}.option[{index}].valueCoding = $review-answers#{code} "{display}"

// Answers to the yearly review. Where an item stands depends on which others are answered.

RuleSet: AboutYou(health, healthName, weight, smokes)
* item[0].linkId = "about-you"
* item[0].item[0].linkId = "general-health"
* item[0].item[0].answer.valueCoding = $review-answers#{health} "{healthName}"
* item[0].item[1].linkId = "weight"
* item[0].item[1].answer.valueDecimal = {weight}
* item[0].item[2].linkId = "smokes"
* item[0].item[2].answer.valueBoolean = {smokes}

RuleSet: Symptom(index, name, since)
* item[{index}].linkId = "symptom"
* item[{index}].item[0].linkId = "symptom-name"
* item[{index}].item[0].answer.valueString = "{name}"
* item[{index}].item[1].linkId = "symptom-since"
* item[{index}].item[1].answer.valueDate = "{since}"

RuleSet: Comment(index, text)
* item[{index}].linkId = "comments"
* item[{index}].answer.valueString = "{text}"

// Answers to the diary.

RuleSet: Diary(mood, slept)
* item[0].linkId = "mood"
* item[0].answer.valueInteger = {mood}
* item[1].linkId = "slept"
* item[1].answer.valueBoolean = {slept}

RuleSet: Awake(reason)
* item[2].linkId = "reason"
* item[2].answer.valueString = "{reason}"
