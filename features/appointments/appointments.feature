Feature: Appointments
  A patient who reads the wrong day, or sees a cancelled visit as booked, travels in vain or misses care.
  These scenarios look at what is said of an appointment, whether it agrees with the slot that it takes,
  and whether a search finds one patient's appointments and nobody else's.

  A target needs a patient with appointments, and a second patient. For what is known from outside, the
  target file names one appointment each as booked, cancelled and missed, under data.records.Appointment.

  @CC-APP-001
  Scenario: An appointment can be read
    Given an appointment that the target holds
    When the appointment is read
    Then the status is 200
    And the answer is the appointment that was asked for

  @CC-APP-002
  Scenario Outline: An appointment that is <state> is shown as <state>
    Given an appointment that the target file calls <state>
    When the appointment is read
    Then the status is 200
    And the answer shows the appointment as <state>

    Examples:
      | state     |
      | booked    |
      | cancelled |
      | missed    |

  @CC-APP-003
  Scenario: An appointment begins before it ends
    Given an appointment that the target holds
    When appointments are searched by patient
    Then each appointment begins before it ends

  @CC-APP-004
  Scenario: An appointment says whose it is
    Given an appointment that the target holds
    When the appointment is read
    Then each appointment names its patient

  @CC-APP-005
  Scenario: An appointment says whom or where the patient sees
    Given an appointment that the target holds
    When the appointment is read
    Then each appointment names somebody or some place to go to

  @CC-APP-006
  Scenario: Who takes part in an appointment can be looked up, and so can its slot
    Given an appointment that the target holds
    When the appointment is read
    Then every reference in the answer leads to a record

  @CC-APP-007
  Scenario: An appointment lies within the slots that it takes
    Given an appointment that the target holds
    When appointments are searched by patient
    Then each appointment lies within its slots

  @CC-APP-008
  Scenario: The slot of a booked appointment cannot be booked again
    Given an appointment that the target file calls booked
    When the appointment is read
    Then each appointment that is booked takes its slots

  @CC-APP-009
  Scenario: An appointment is with one of those whose schedule it takes time from
    Given an appointment that the target holds
    When appointments are searched by patient
    Then each appointment is with an actor of its schedule

  @CC-APP-010
  Scenario: The appointments of one patient are found
    Given an appointment that the target holds
    When appointments are searched by patient
    Then the status is 200
    And the answer is a list of matches
    And the record is found exactly once
    And every match belongs to that patient

  @CC-APP-010
  Scenario Outline: An appointment that is <state> is found among those of its patient
    Given an appointment that the target file calls <state>
    When appointments are searched by patient
    Then the status is 200
    And the record is found exactly once

    Examples:
      | state     |
      | booked    |
      | cancelled |
      | missed    |

  @CC-APP-010
  Scenario: The appointments of another patient do not show the appointment
    Given an appointment that the target holds
    When appointments are searched by another patient
    Then the status is 200
    And the record is not found

  @CC-APP-011
  Scenario Outline: An appointment is found by patient and <detail>
    Given an appointment that the target holds
    When appointments are searched by patient and <detail>
    Then the status is 200
    And the record is found exactly once
    And every match has what was asked for
    And every match belongs to that patient

    Examples:
      | detail                |
      | date from that day on |
      | status                |

    @CC-APP-012
    Examples:
      | detail |
      | actor  |

  @CC-APP-011
  Scenario Outline: An appointment is not found by patient and <detail>
    Given an appointment that the target holds
    When appointments are searched by patient and <detail>
    Then the status is 200
    And the record is not found

    Examples:
      | detail               |
      | date before that day |
      | another status       |

    @CC-APP-012
    Examples:
      | detail        |
      | another actor |
