Feature: Answers that fit their questionnaire
  An answer is read beside its question. Where the question is not there, where "yes" has become a number, or
  where an answer that had to be given is missing, whoever reads it takes one thing for another.

  A target needs a patient with responses to a questionnaire that it holds, among them completed ones, with
  questions that offer options and questions that are required. Each response is compared with the
  questionnaire that it names, as the target gives it. Whether a question that depends on other answers
  was asked cannot be told from outside: an answer to one that was not enabled is among what was not checked.

  @CC-QUE-011
  Scenario: Answers name their questionnaire
    Given a questionnaire response that the target holds
    When questionnaire responses are searched by patient
    Then the status is 200
    And each questionnaire response names its questionnaire
    And every match belongs to that patient

  @CC-QUE-006
  Scenario: Answers are to questions of their questionnaire
    Given a questionnaire response that the target holds
    When questionnaire responses are searched by patient
    Then the status is 200
    And each questionnaire response keeps to the questions of its questionnaire

  @CC-QUE-007
  Scenario: Answers are of the type that was asked for
    Given a questionnaire response that the target holds
    When questionnaire responses are searched by patient
    Then the status is 200
    And each questionnaire response answers each question as it is meant

  @CC-QUE-008
  Scenario: Answers to choices are among the options
    Given a questionnaire response that the target holds
    When questionnaire responses are searched by patient
    Then the status is 200
    And each questionnaire response chooses among the options that are offered

  @CC-QUE-009
  Scenario: What has to be answered is answered
    Given a questionnaire response that the target holds
    When questionnaire responses are searched by patient
    Then the status is 200
    And each questionnaire response answers what has to be answered

  @CC-QUE-010
  Scenario: What is asked once is answered once
    Given a questionnaire response that the target holds
    When questionnaire responses are searched by patient
    Then the status is 200
    And each questionnaire response answers once what is asked once
