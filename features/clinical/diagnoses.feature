Feature: Diagnoses
  What a patient suffers from, and what is over, is told apart by clinical status; problems, diagnoses and
  concerns by category.

  Scenario Outline: A condition is found by patient and <detail>
    Given a condition that the target holds
    When conditions are searched by patient and <detail>
    Then the status is 200
    And the record is found exactly once
    And every match has what was asked for
    And every match belongs to that patient

    @CC-CON-001
    Examples:
      | detail          |
      | clinical status |
      | category        |

    @CC-CON-002
    Examples:
      | detail                         |
      | asserted date from that day on |

  Scenario Outline: A condition is not found by patient and <detail>
    Given a condition that the target holds
    When conditions are searched by patient and <detail>
    Then the status is 200
    And the record is not found

    @CC-CON-001
    Examples:
      | detail                  |
      | another clinical status |
      | another category        |

    @CC-CON-002
    Examples:
      | detail                        |
      | asserted date before that day |
