import type { Words } from '../copy.ts'

export const shareRules: Words['shareRules'] = {
	/** who may have a part of a price, in a table */
	parties: {
		maker: 'Makers’ premi',
		held: 'Premi on hold',
		'extra-food': 'Extra food',
		pnbp: 'State share (PNBP)',
		partner: 'Partner',
		capital: 'Working capital',
		material: 'Material',
		costs: 'Agreed costs',
	},
	terms: {
		bases: {
			gross: 'The full price is divided: {shares}.',
			net_of_material:
				'The price less the cost of material is divided: {shares}. The cost of material goes back to the material fund.',
			net_of_fee: 'The price less the agreed payment fee is divided: {shares}.',
			net_of_both:
				'The price less the cost of material and the agreed payment fee is divided: {shares}. The cost of material goes back to the material fund.',
		},
		parties: {
			makers: '{part} to the makers',
			pnbp: '{part} to the state (PNBP)',
			partner: '{part} to the partner',
			capital: '{part} to the working capital',
		},
		rest: 'the remainder',
		restPart: 'the remaining {percent}',
		and: 'and',
		perUnit: '{amount} a piece',
		plus: '{one} plus {other}',
		floor: '{amount} at least',
		cap: '{amount} at most',
		bounded: '{part} ({bounds})',
		inOrder: 'Where the price is not enough, whoever is named first is served first.',
		inner: {
			sheet: 'The makers’ part is divided by the batch’s contribution sheet.',
			equal: 'The makers’ part is divided equally among all on the contribution sheet.',
			pieces: 'The makers’ part is divided by the pieces on the contribution sheet.',
			hours: 'The makers’ part is divided by the time worked on the contribution sheet.',
			weights: 'The makers’ part is divided by the points on the contribution sheet.',
		},
		fee: {
			capital: 'The working capital bears the payment fee.',
			all: 'The payment fee is agreed at {cost} of the price and taken before dividing. The working capital pays the real fee and bears the difference.',
			partner:
				'The payment fee is agreed at {cost} of the price and taken out of the partner’s part. The working capital pays the real fee and bears the difference.',
		},
		shipping: {
			capital: 'The buyer pays for shipping; where it costs more, the working capital bears it.',
			all: 'Beyond what the buyer pays, {cost} of the price is set aside for sending before dividing.',
			partner:
				'Beyond what the buyer pays, {cost} is set aside for sending out of the partner’s part.',
		},
		usable:
			'Of savings that are final, {percent} may be used before release; the rest is kept until then.',
	},
	locked: '{usable} may be used now, {locked} is kept until release.',
	path: {
		fee: 'Payment fee',
		shipping: 'Sending',
		others: 'Others',
		perUnit: 'A piece',
		equal: '{weight} of {total} people, all the same, of',
		people: 'People',
		floor: 'Worked out it is {amount}; the rule grants {bound} at least, so that is taken.',
		cap: 'Worked out it is {amount}; the rule grants {bound} at most, so that is taken.',
		short: 'Worked out it is {amount}, but only {bound} of the price was left.',
		rest: 'The makers get what the parts of the others leave.',
		feeNote:
			'The payment fee taken is the one agreed in the rule, not the real one; the working capital bears the difference.',
		otherMeasure:
			'The rule asks for a sheet that counts {asked}; this batch’s sheet counts {counted}, so that is followed.',
		measures: { pieces: 'pieces', hours: 'time worked', weights: 'points' },
		counts: { pieces: 'pieces', minutes: 'minutes', points: 'points' },
	},
}
