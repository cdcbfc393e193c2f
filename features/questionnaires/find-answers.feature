Feature: Finding the answers to a questionnaire
  Patients answer questionnaires before a clinic or every week for months. Whoever reads them needs all
  answers of one patient to one questionnaire, in their order, and nobody else's.

  A target needs a patient with at least three responses of different days to one questionnaire that it
  holds, and a second patient. A response that is not finished is named as
  data.records.QuestionnaireResponse.unfinished.

  Scenario Outline: Answers are found by <details>
    Given a questionnaire response that the target holds
    When questionnaire responses are searched by <details>
    Then the status is 200
    And the answer is a list of matches
    And the record is found exactly once
    And every match has what was asked for
    And every match belongs to that patient

    @CC-QUE-001
    Examples:
      | details |
      | patient |

    @CC-QUE-002
    Examples:
      | details                                     |
      | patient and questionnaire                   |
      | patient and authoring date                  |
      | patient and authoring date from that day on |
      | patient and status                          |

  Scenario Outline: Answers are not found by <details>
    Given a questionnaire response that the target holds
    When questionnaire responses are searched by <details>
    Then the status is 200
    And the record is not found

    @CC-QUE-002
    Examples:
      | details                                    |
      | patient and another questionnaire          |
      | patient and another authoring date         |
      | patient and authoring date before that day |
      | patient and another status                 |

    @CC-QUE-001
    Examples:
      | details         |
      | another patient |

  @CC-QUE-001
  Scenario: A patient whom nobody knows has no answers
    When questionnaire responses are searched by a patient whom nobody knows
    Then the status is 200
    And nothing is found

  @CC-QUE-014
  Scenario: Every search parameter of answers that is claimed works
    Given a questionnaire response that the target holds
    When each search parameter of a questionnaire response that the statement claims is tried
    Then everything that was tried worked

  @CC-QUE-003
  Scenario: Many answers come in pages without gaps or repeats
    Given a questionnaire response that the target holds
    When questionnaire responses are searched by patient, in pages of 2
    Then the status is 200
    And no page is longer than 2
    And the answer shows each record once, and as many as it says
    And every match belongs to that patient

  @CC-QUE-004
  Scenario: The questionnaire of answers is there
    Given a questionnaire response that the target holds
    When the questionnaire response is read
    Then the status is 200
    And every reference in the answer leads to a record

  @CC-QUE-012
  Scenario: Answers say when they were given
    Given a questionnaire response that the target holds
    When questionnaire responses are searched by patient
    Then the status is 200
    And each questionnaire response says when it was

  @CC-QUE-013
  Scenario: Answers that are not finished are shown as such
    Given a questionnaire response that the target file calls unfinished
    When the questionnaire response is read
    Then the status is 200
    And the answer shows the questionnaire response as unfinished

  @CC-QUE-005
  Scenario: A questionnaire can be read
    Given a questionnaire that the target holds
    When the questionnaire is read
    Then the status is 200
    And the answer is the questionnaire that was asked for

  @CC-QUE-014
  Scenario: Every search parameter of questionnaires that is claimed works
    Given a questionnaire that the target holds
    When each search parameter of a questionnaire that the statement claims is tried
    Then everything that was tried worked
