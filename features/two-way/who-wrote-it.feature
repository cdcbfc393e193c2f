Feature: Who wrote it
  Whoever acts on a record that came from elsewhere must be able to see who wrote it, and when.

  A target that keeps Provenance names one under data.records.Provenance; these scenarios write nothing.

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
