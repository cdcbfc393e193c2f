Feature: Who wrote it
  Whoever acts on a record that came from elsewhere must be able to see who wrote it, and when.

  A target that keeps Provenance names one under data.records.Provenance. Of a record that the run has written,
  it takes in a Provenance and finds it again, where its capability statement claims `create` of both.

  @CC-TWO-040 @option:provenance
  Scenario: It can be read who wrote a record
    Given a provenance that the target holds
    When the provenance is read
    Then the status is 200
    And the answer is the provenance that was asked for

  @CC-TWO-041 @option:provenance
  Scenario: It is found by the record who wrote it
    Given a provenance that the target holds
    When provenances are searched by target
    Then the status is 200
    And the record is found exactly once
    And every match has what was asked for

  @CC-TWO-041 @option:provenance
  Scenario: Who wrote another record is not found
    Given a provenance that the target holds
    When provenances are searched by another target
    Then the status is 200
    And the record is not found

  @CC-TWO-042 @option:provenance
  Scenario: Who wrote a record, and the record, can be looked up
    Given a provenance that the target holds
    When the provenance is read
    Then every reference in the answer leads to a record

  @CC-TWO-043 @option:provenance @writes
  Scenario: Who wrote a new condition is read as it was written
    Given a new condition that the target has taken in
    When a provenance of the condition is sent
    Then the status is 201
    And the provenance read again is as it was sent

  @CC-TWO-044 @option:provenance @writes
  Scenario: Who wrote a new condition is found by the condition soon
    Given a new condition that the target has taken in
    When a provenance of the condition is sent
    Then the provenance is found by its target within 10 seconds
