Feature: Procedures, immunizations and encounters
  What was done, given and visited, by when. Only the date of a first dose says when the second is due.

  Scenario Outline: A procedure is found by patient and <detail>
    Given a procedure that the target holds
    When procedures are searched by patient and <detail>
    Then the status is 200
    And the record is found exactly once
    And every match has what was asked for
    And every match belongs to that patient

    @CC-PRO-001
    Examples:
      | detail                |
      | date from that day on |
      | date up to that day   |

    @CC-PRO-002
    Examples:
      | detail  |
      | subject |

  @CC-PRO-001
  Scenario Outline: A procedure is not found by patient and <detail>
    Given a procedure that the target holds
    When procedures are searched by patient and <detail>
    Then the status is 200
    And the record is not found

    Examples:
      | detail               |
      | another date         |
      | date before that day |

  Scenario Outline: An immunization is found by patient and <detail>
    Given an immunization that the target holds
    When immunizations are searched by patient and <detail>
    Then the status is 200
    And the record is found exactly once
    And every match has what was asked for
    And every match belongs to that patient

    @CC-IMM-001
    Examples:
      | detail                |
      | date from that day on |

    @CC-IMM-002
    Examples:
      | detail |
      | status |

  Scenario Outline: An immunization is not found by patient and <detail>
    Given an immunization that the target holds
    When immunizations are searched by patient and <detail>
    Then the status is 200
    And the record is not found

    @CC-IMM-001
    Examples:
      | detail               |
      | date before that day |

    @CC-IMM-002
    Examples:
      | detail         |
      | another status |

  Scenario Outline: An encounter is found by patient and <detail>
    Given an encounter that the target holds
    When encounters are searched by patient and <detail>
    Then the status is 200
    And the record is found exactly once
    And every match has what was asked for
    And every match belongs to that patient

    @CC-ENC-001
    Examples:
      | detail                |
      | date from that day on |

    @CC-ENC-002
    Examples:
      | detail                               |
      | date from the day before its last on |

  @CC-ENC-001
  Scenario Outline: An encounter is not found by patient and <detail>
    Given an encounter that the target holds
    When encounters are searched by patient and <detail>
    Then the status is 200
    And the record is not found

    Examples:
      | detail               |
      | date before that day |
