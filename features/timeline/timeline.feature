Feature: Timeline
  A timeline shows what happened to a patient, in order. What has no date cannot be shown in it, and what
  stands in the wrong order tells another story.

  A target needs a patient with records of these kinds, among them several encounters and observations of
  different days.

  @CC-TIM-001
  Scenario Outline: Each <record> of a patient says when it was
    Given a <record> that the target holds
    When <records> are searched by patient
    Then the status is 200
    And each <record> says when it was
    And every match belongs to that patient

    Examples:
      | record               | records               |
      | encounter            | encounters            |
      | appointment          | appointments          |
      | document             | documents             |
      | observation          | observations          |
      | medication statement | medication statements |
      | immunization         | immunizations         |
      | condition            | conditions            |
      | procedure            | procedures            |

  @CC-TIM-002
  Scenario Outline: The <records> of a patient come in order, the <first> first
    Given a <record> that the target holds
    When <records> are searched by patient, the <first> first
    Then the status is 200
    And the answer goes <order>
    And every match belongs to that patient

    Examples:
      | record      | records      | first  | order           |
      | encounter   | encounters   | newest | from new to old |
      | encounter   | encounters   | oldest | from old to new |
      | observation | observations | newest | from new to old |
      | observation | observations | oldest | from old to new |

  @CC-TIM-003
  Scenario: Who was there at an encounter can be looked up
    Given an encounter that the target holds
    When encounters are searched by patient
    Then every reference in the answer leads to a record
