Feature: Allergies and intolerances
  A prescriber asks for the allergies that are active now. One that is missing from the answer can kill, and
  one that was ruled out long ago keeps a medicine from a patient who needs it.

  @CC-ALL-001
  Scenario Outline: An allergy is found by patient and <detail>
    Given an allergy that the target holds
    When allergies are searched by patient and <detail>
    Then the status is 200
    And the record is found exactly once
    And every match has what was asked for
    And every match belongs to that patient

    Examples:
      | detail                |
      | clinical status       |
      | date from that day on |

  @CC-ALL-001
  Scenario Outline: An allergy is not found by patient and <detail>
    Given an allergy that the target holds
    When allergies are searched by patient and <detail>
    Then the status is 200
    And the record is not found

    Examples:
      | detail                  |
      | another clinical status |
      | date before that day    |
