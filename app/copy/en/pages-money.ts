import type { PageWords } from '../page-words.ts'

export const money: PageWords = {
	title: 'Where your money goes',
	description:
		'How the price of a piece is shared: the makers’ premi, the state’s share, the partner, working capital and material. The rules in force, their legal basis, and an example.',
	lead: 'There is no single percentage that holds everywhere. So a sharing rule is a document here: dated, numbered by version, with a legal basis, and approved by two people. This page reads it straight from the books.',
	changed: '2026-11-22',
	sections: [
		{
			id: 'urutan',
			title: 'In which order it is shared',
			blocks: [
				{
					list: [
						'**Material** is paid back first, at what it cost, where the rule shares the profit. That money buys the material of the next batch.',
						'**Premi** is the makers’ part. It is divided by the contribution sheet of the batch: who made how many.',
						'**PNBP**, non-tax state revenue, is the part of the state.',
						'**The partner** has a part only where there is an agreement, and only the part written in it.',
						'**Working capital** takes what is left: for tools, yarn, needles, and the programme itself.',
					],
				},
				'People are credited in whole rupiah. What rounding leaves goes to the working capital.',
			],
		},
		{
			id: 'aturan',
			title: 'The rules in force',
			blocks: [
				'The version in force when you order is frozen onto every single piece. If the rule changes later, your order does not. The examples below use round figures: a piece sold at {price} whose material cost {material}. The real figures are on the page of each piece.',
			],
		},
		{
			id: 'tabungan',
			title: 'From pending premi to savings',
			blocks: [
				'As soon as your payment arrives, premi is recorded for each maker as **pending**. It becomes **final** when your time to complain is over: {deliveryDays} days for the parcel to travel after it was sent, then {complaintDays} full working days.',
				'If you get your money back before that, the pending premi of that order is booked back. If it happens later, savings that are final are left alone, and a reserve for refunds bears the cost.',
				'Final savings belong to their maker. They are handed over at release; before that they can be used for needs inside or sent to the family, and the treasurer records every payment.',
			],
		},
		{
			id: 'negara',
			title: 'The state’s part',
			blocks: [
				'PNBP is booked as owed to the state at the same moment as premi. That money is not the shop’s and does not pay for the programme; it must be deposited with the treasury.',
			],
		},
		{
			id: 'biaya',
			title: 'Shipping and payment fees',
			blocks: [
				'**Shipping** that you pay is not shared. It is held for the courier and kept apart in the books.',
				'**The payment fee** is borne by the working capital once the sharing is done, unless a rule agrees on a fee that is taken first. What is taken is always what was agreed, whatever is billed in the end; the difference is the working capital’s. So what you see before paying is what is booked afterwards.',
			],
		},
		{
			id: 'siapa-berhak',
			title: 'Who is entitled to premi',
			blocks: [
				'Premi is a right of people who have been sentenced (Law 22 of 2022, article 9 letter j). For people who await a verdict we have found no such right. So what counts is a person’s status on the day of the work. The part of someone who still awaited a verdict that day does not become money but buys extra food. Where a person’s class is not on record yet, the part is held until it is.',
			],
		},
		{
			id: 'riwayat',
			title: 'History of the rules',
			blocks: [
				'Older versions are never deleted. Each was proposed by one person and approved by another.',
			],
		},
	],
}
