import type { PartWords } from '../copy.ts'

/** The first page of the books: what waits today, and the drawings of the last months. */
export const financeToday: PartWords['finance']['financeToday'] = {
	title: 'What waits today',
	nothing: 'Nothing waits. The books are up to date.',
	urgent: '(urgent)',
	closingDue: '{month} is over and has not been closed',
	closingProposed: 'A proposal about {month} waits for a second person',
	exceptions:
		'{count} {count|difference|differences} not explained, {amount}; the oldest open for {days} {days|day|days}',
	counted: {
		proofs: '{count} {count|proof|proofs} of transfer to be matched',
		returns: '{count} {count|sum|sums} to be transferred back to buyers',
		refunds: '{count} {count|request|requests} for a refund to be decided',
		withdrawalsAsked: '{count} {count|withdrawal|withdrawals} of savings to be approved',
		withdrawalsApproved: '{count} {count|withdrawal|withdrawals} approved and not paid yet',
		adjustments: '{count} {count|adjustment|adjustments} of savings to be approved',
		acts: '{count} {count|act|acts} on savings waiting: release, transfer or death',
		drawers: '{count} {count|drawer|drawers} of earlier days not counted yet',
		writeOffs: '{count} {count|write-off|write-offs} of QRIS at the counter to be approved',
		matches: '{count} {count|match|matches} of bank lines to be approved',
		rules: '{count} share {count|rule|rules} to be approved',
	},
	drawings: {
		by: 'What is drawn',
		each: { month: '12 months', week: '12 weeks' },
		spans: { month: 'Month', week: 'Week' },
		table: { numbers: 'Show the numbers', sum: 'Sum' },
		inflow: {
			title: 'Money in, by way of payment',
			lead: 'Sales that were paid, with shipping, before refunds and Stripe’s fees.',
			series: {
				'1200': 'Card (Stripe)',
				'2420': 'Transfer & QRIS',
				'1120': 'Cash at the counter',
				'1130': 'QRIS at the counter',
			},
		},
		shares: {
			title: 'Allocation by party',
			lead: 'What was booked to each from sales, less what refunds took back.',
			series: {
				'2110': 'Makers’ premi',
				'2200': 'PNBP',
				'2300': 'Partners',
				'3100': 'Working capital',
				'3110': 'Material',
				'2310': 'Extra food',
			},
		},
		savings: {
			title: 'Makers’ savings',
			lead: 'What stood at the end of each; the last is today’s.',
			series: {
				usableSen: 'Final, usable',
				lockedSen: 'Final, locked until release',
				pendingSen: 'Pending',
				heldSen: 'On hold',
			},
		},
		pnbp: { title: 'Age of PNBP not deposited', more: 'To the page of PNBP' },
		unmatched: {
			title: 'Age of differences not explained',
			lead: 'Without their signs, since {from}. A closed month leaves none behind.',
			more: 'To the list of differences',
			none: 'No difference is left to be explained.',
			notTold: 'Not known: no bank statement has been imported to compare with.',
			ages: ['0–7 days', '8–30 days', '31–60 days', 'more than 60 days'],
		},
	},
}
