# For tests: the default rules but those that fight what a test is for. Tests need PowerShell 7.4.
@{
    IncludeDefaultRules = $true
    ExcludeRules        = @(
        # A test sets a variable in BeforeAll or -ForEach and reads it in It, which the rule takes for two places.
        'PSUseDeclaredVarsMoreThanAssignments'
        'PSReviewUnusedParameter'

        # A test calls cmdlets as a person at the prompt does, positions included.
        'PSAvoidUsingPositionalParameters'

        # What a test makes lies in a folder of its own, and nobody asks before.
        'PSUseShouldProcessForStateChangingFunctions'

        # Keys and secrets of tests are invented.
        'PSAvoidUsingConvertToSecureStringWithPlainText'

        # A byte-order mark is for Windows PowerShell, which runs no tests.
        'PSUseBOMForUnicodeEncodedFile'

        # Completion sees the variables of the session and no others, and what stands in for a cmdlet keeps what it was given.
        'PSAvoidGlobalVars'

        # What a run of tests prints is for a person; its results go down the pipeline.
        'PSAvoidUsingWriteHost'

        # What a helper of a test does is said by the test.
        'PSProvideCommentHelp'
    )
}
