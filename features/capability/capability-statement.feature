Feature: What the server says of itself
  A server publishes one statement of what it can do. A system that wants to connect reads it first,
  before it has been given any credentials, and relies on it. So it must be there for everybody,
  be written in the agreed version of FHIR, be correct in itself, and say how to get access.

  @CC-CAP-001
  Scenario: Everybody can read the statement
    When the capability statement is read without a token
    Then the status is 200
    And the answer is a CapabilityStatement

  @CC-CAP-002
  Scenario: The statement is about an STU3 server
    When the capability statement is read without a token
    Then the statement names an STU3 version of FHIR

  @CC-CAP-003
  Scenario: The statement is valid
    When the capability statement is read without a token
    Then the answer is a CapabilityStatement
    And every resource in the answer is valid

  @CC-CAP-004
  Scenario Outline: The statement can be had as <format>
    When the capability statement is read as <format>
    Then the status is 200
    And the answer is written in <format>
    And the answer is a CapabilityStatement

    Examples:
      | format |
      | JSON   |
      | XML    |

  @CC-CAP-009
  Scenario: OPTIONS gives the same statement
    When the capability statement is read by OPTIONS
    Then the status is 200
    And the answer is a CapabilityStatement

  @CC-CAP-005
  Scenario: The statement lists the formats that the server speaks
    When the capability statement is read without a token
    Then the statement lists every format in which it can be had

  @CC-CAP-006
  Scenario: The statement says where access is given
    When the capability statement is read without a token
    Then the statement says where tokens are issued

  @CC-CAP-007
  Scenario: The statement offers patients and at least one other kind of record
    When the capability statement is read without a token
    Then the statement offers patients and at least one other kind of record

  @CC-CAP-008
  Scenario Outline: The statement names the CareConnect profile of each <record>
    When the capability statement is read without a token
    Then the statement names the CareConnect profile of each <record>

    Examples:
      | record                |
      | patient               |
      | organization          |
      | practitioner          |
      | practitioner role     |
      | location              |
      | condition             |
      | allergy               |
      | medication            |
      | medication request    |
      | medication statement  |
      | observation           |
      | diagnostic report     |
      | procedure             |
      | immunization          |
      | encounter             |
      | family member history |
      | flag                  |
