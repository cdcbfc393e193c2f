Feature: Getting a token
  Only known systems may reach records. Each proves who it is with its identifier and secret and
  is given a token that opens the records for a short time. Who cannot prove it is given nothing.

  @CC-SEC-001
  Scenario: A known client is given a token
    When a token is asked for
    Then the status is 200
    And the answer carries an access token

  @CC-SEC-002
  Scenario: The token is a bearer token
    When a token is asked for
    Then the answer says that the token is a bearer token

  @CC-SEC-003
  Scenario: The token says how long it lasts
    When a token is asked for
    Then the answer says for how many seconds the token lasts

  @CC-SEC-004
  Scenario: Nobody on the way may keep the token
    When a token is asked for
    Then the answer must not be stored by anybody

  @CC-SEC-005
  Scenario: The client is not given a refresh token
    When a token is asked for
    Then the answer carries no refresh token

  @CC-SEC-008
  Scenario: The token says what it allows
    When a token is asked for
    Then the answer says what the token allows

  @CC-SEC-006
  Scenario: The token opens a record
    Given a patient that the target holds
    When a token is asked for
    And the patient is read with the token just issued
    Then the status is 200
    And the answer is the patient that was asked for

  @CC-SEC-007
  Scenario Outline: No token is given for <request>
    When a token is asked for with <request>
    Then the status is <status>
    And the answer carries no access token
    And the token error is <error>

    Examples:
      | request             | status     | error                  |
      | the wrong secret    | 400 or 401 | invalid_client         |
      | an unknown client   | 400 or 401 | invalid_client         |
      | no grant type       | 400        | invalid_request        |
      | an unheard-of grant | 400        | unsupported_grant_type |
