-- A search for a word of six letters or more finds its first files as fast as one for five.
{words again startups}
{words again applications}
