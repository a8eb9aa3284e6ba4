/** The pages of the groups that make what the shop sells. */
export const cohort = {
	title: 'The cohorts',
	description:
		'The groups of makers in Rutan Magetan behind the pieces at Bekal: their programmes, schedules, sessions and what they have made.',
	lead: 'What this shop sells is made together. So it is groups that we introduce: what they learn, when they meet, and what they have made so far.',
	empty: 'The first cohort is being prepared',
	emptyText: 'As soon as a cohort begins, its story is told here.',
	programme: 'Programme',
	partner: 'Partner',
	schedule: 'Schedule',
	started: 'Began',
	factsTitle: 'This cohort up to today',
	factsLead: 'Counted from the contribution sheets and the ledger, never typed in.',
	members: 'makers trained',
	sessions: 'sessions held',
	sessionHours: '{hours} hours of learning',
	pieces: 'pieces made',
	sold: 'pieces sold',
	credited: 'recorded as premi in their makers’ savings',
	notYet:
		'Figures of sales are shown once five people or more have a part in them, so that nobody’s savings can be guessed.',
	tooFew:
		'We do not show this cohort’s figures yet: with fewer than five people somebody could be recognised.',
	privacy: 'We name nobody: the pieces speak, and figures that can be checked.',
	penNamesTitle: 'Pen-names',
	penNames:
		'Some makers choose to be called by a pen-name. All of them have agreed in writing, and can take it back at any time.',
	sessionsTitle: 'Latest sessions',
	sessionMinutes: '{minutes} minutes',
	sessionsLead: 'What this cohort has been working on.',
	batchesTitle: 'Latest batches',
	batchesLead: 'The code stands on the tag of each piece.',
	works: 'Pieces by this cohort',
	noWorks: 'The pieces of this cohort are sold out just now. Have a look at the others.',
	see: 'About this cohort',
}
