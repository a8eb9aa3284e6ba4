import type { home as indonesian } from '../id/home.ts'

export const home: typeof indonesian = {
	title: 'Made by people held at Rutan Magetan',
	poster: ['Made inside.', 'Saved for outside.'],
	lead: 'Patchwork doormats and knitwear made by people held at Magetan detention house. From every piece sold, the makers’ share goes into their savings, accounted for to the rupiah.',
	label: ['Made by hand', 'Rutan Magetan'],
	seeAll: 'See all pieces',
	seeMoney: 'Where your money goes',
	heroAlt:
		'A braided doormat in many colours, a stack of fabric scraps, balls of yarn, and a knitted cushion, rabbit, bag, hat, baby shoes and scarf.',
	craftsTitle: 'Two crafts',
	keset: 'Scraps of cloth are sorted, laid out, then sewn or braided into sturdy doormats.',
	rajut: 'Every Wednesday, yarn turns into hats, bags, toys and table mats.',
	fabricAlt: 'Stacks and cuts of scrap fabric in batik, floral and checked prints.',
	yarnAlt: 'Balls of orange, yellow, pink, green and off-white yarn.',
	seeKeset: 'See the doormats',
	seeRajut: 'See the knitwear',
	newTitle: 'Newest pieces',
	newLead: 'Made in small batches. What is gone may not be made again.',
	nothingYet: 'The first pieces are being made',
	nothingYetText:
		'They will be shown here as soon as the first batch is finished and checked. Please come back soon.',
	howTitle: 'From a scrap of cloth to a fresh start',
	howSteps: [
		{
			title: 'Made together',
			text: 'Every batch has a contribution sheet: who did how much of it.',
		},
		{
			title: 'You buy',
			text: 'The sharing rule in force that day stays with your piece and cannot be changed any more.',
		},
		{
			title: 'Premi becomes savings',
			text: 'The makers’ share is split by the contribution sheet, and is final once the time for complaints has passed.',
		},
		{
			title: 'Something to start from',
			text: 'Savings are handed over at release; part of them may go to daily needs or family before.',
		},
	],
	figuresTitle: 'Counted from the ledger',
	figuresLead:
		'These figures are read from the shop’s books; nobody types them in. Every rupiah in them can be traced to a piece that was sold.',
	figureCredited: 'credited to the makers’ savings as premi, their share',
	figureSold: 'pieces sold',
	figureTrained: 'people trained',
	figuresNothing: 'Nothing has been sold yet. From the first piece on, the count is open here.',
	moneyTitle: 'Where your money goes',
	moneyLead:
		'A price here does not end at the till. This is one piece from today’s shelf, shared by the rule in force.',
	moneyExample: '{product}, {price}',
	moneyNothing:
		'As soon as there are pieces on the shelf, one price is worked out here to the rupiah.',
	moneyAll: 'How the money is shared',
	cohortsTitle: 'The cohorts behind the pieces',
	cohortsLead: 'Pieces are made together. We tell of the cohort, not of one person or another.',
	cohortsAll: 'All cohorts',
	cohortsNothing: 'The first cohort will be introduced here once its training begins.',
	questionsTitle: 'What people ask',
	questionsAll: 'All questions',
}
