Feature: Observations and reports
  Measurements and results are many, so they are asked for by kind and by time: the blood pressures of this
  year, the last result of one test. A prefix that is passed over, or a day that is cut off, hides results.

  Scenario Outline: An observation is found by patient and <detail>
    Given an observation that the target holds
    When observations are searched by patient and <detail>
    Then the status is 200
    And the record is found exactly once
    And every match has what was asked for
    And every match belongs to that patient

    @CC-OBS-001
    Examples:
      | detail                                   |
      | date                                     |
      | date from that day on                    |
      | date up to that day                      |
      | date from that day on up to the same day |

    @CC-OBS-002
    Examples:
      | detail                  |
      | category                |
      | code                    |
      | code without its system |

    @CC-OBS-003
    Examples:
      | detail                     |
      | category and date          |
      | category and code          |
      | category and code and date |

  Scenario Outline: An observation is not found by patient and <detail>
    Given an observation that the target holds
    When observations are searched by patient and <detail>
    Then the status is 200
    And the record is not found

    @CC-OBS-001
    Examples:
      | detail               |
      | another date         |
      | date before that day |
      | date after that day  |

    @CC-OBS-002
    Examples:
      | detail           |
      | another category |
      | another code     |

    @CC-OBS-003
    Examples:
      | detail                             |
      | category and another code          |
      | another category and code and date |

  @CC-OBS-004
  Scenario: A date that does not exist is refused
    Given an observation that the target holds
    When observations are searched by patient and a date that does not exist
    Then the status is 400 or 422
    And the answer is an OperationOutcome that tells of an error

  Scenario Outline: A diagnostic report is found by patient and <detail>
    Given a diagnostic report that the target holds
    When diagnostic reports are searched by patient and <detail>
    Then the status is 200
    And the record is found exactly once
    And every match has what was asked for
    And every match belongs to that patient

    @CC-REP-001
    Examples:
      | detail                |
      | category              |
      | code                  |
      | date from that day on |

    @CC-REP-002
    Examples:
      | detail                                      |
      | category and date from that day on          |
      | category and code                           |
      | category and code and date from that day on |

  Scenario Outline: A diagnostic report is not found by patient and <detail>
    Given a diagnostic report that the target holds
    When diagnostic reports are searched by patient and <detail>
    Then the status is 200
    And the record is not found

    @CC-REP-001
    Examples:
      | detail               |
      | another category     |
      | another code         |
      | date before that day |

    @CC-REP-002
    Examples:
      | detail                    |
      | category and another code |
