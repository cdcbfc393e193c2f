Feature: Slots and schedules
  A slot is time that can be booked; its schedule says whose time it is. A slot that is offered though it is
  taken, or that belongs to nobody, ends with two patients at one door.

  A target needs a schedule and a slot, named under data.records.Schedule and data.records.Slot; slots of
  appointments of known patients are found without that.

  @CC-SLT-001
  Scenario Outline: A <record> can be read
    Given a <record> that the target holds
    When the <record> is read
    Then the status is 200
    And the answer is the <record> that was asked for

    Examples:
      | record   |
      | slot     |
      | schedule |

  @CC-SLT-002
  Scenario: A slot begins before it ends
    Given a slot that the target holds
    When slots are searched by schedule
    Then each slot begins before it ends

  @CC-SLT-003
  Scenario Outline: What a <record> refers to is there
    Given a <record> that the target holds
    When the <record> is read
    Then every reference in the answer leads to a record

    Examples:
      | record   |
      | slot     |
      | schedule |

  @CC-SLT-004
  Scenario: A slot lies in the time that its schedule covers
    Given a slot that the target holds
    When slots are searched by schedule
    Then each slot lies in the time that its schedule covers

  @CC-SLT-010
  Scenario Outline: A slot is found by schedule and <detail>
    Given a slot that the target holds
    When slots are searched by schedule and <detail>
    Then the status is 200
    And the answer is a list of matches
    And the record is found exactly once
    And every match has what was asked for

    Examples:
      | detail                     |
      | beginning from that day on |
      | status                     |

  @CC-SLT-010
  Scenario Outline: A slot is not found by <details>
    Given a slot that the target holds
    When slots are searched by <details>
    Then the status is 200
    And the record is not found

    Examples:
      | details                                |
      | another schedule                       |
      | schedule and beginning before that day |
      | schedule and another status            |

  @CC-SLT-011
  Scenario Outline: A schedule is found by <details>
    Given a schedule that the target holds
    When schedules are searched by <details>
    Then the status is 200
    And the record is found exactly once
    And every match has what was asked for

    Examples:
      | details                         |
      | actor                           |
      | actor and date from that day on |

  @CC-SLT-011
  Scenario Outline: A schedule is not found by <details>
    Given a schedule that the target holds
    When schedules are searched by <details>
    Then the status is 200
    And the record is not found

    Examples:
      | details                        |
      | another actor                  |
      | actor and date before that day |
