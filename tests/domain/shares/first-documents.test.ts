import { expect, it } from 'vitest'
import { readTerms } from '#app/domain/shares/rule-document.ts'
import { splitUnit } from '#app/domain/shares/waterfall.ts'
import { sen } from '#app/shared/money.ts'
import { rules } from '#db/seed/rules.ts'

/**
 * What pieces were given while documents of the first format were the only ones: which rule of the
 * demo, price and material in sen, the sheet, and the shares. The second line of each sheet is on
 * hold and the third is owed extra food.
 */
const given: readonly (readonly [number, number, number, readonly number[], string])[] = [
	[
		0,
		3_000_000,
		800_000,
		[5, 1],
		'material:800000 maker:916700 held:183300 pnbp:330000 capital:770000',
	],
	[
		0,
		4_550_000,
		1_234_567,
		[5, 1],
		'material:1234567 maker:1381400 held:276300 pnbp:497314 capital:1160419',
	],
	[0, 7_500_000, 0, [5, 1], 'maker:3125000 held:625000 pnbp:1125000 capital:2625000'],
	[0, 999_900, 1_200_000, [17, 4, 9], 'material:999900'],
	[
		0,
		12_995_000,
		3_100_050,
		[1, 1, 1, 1, 1, 1, 1],
		'material:3100050 maker:706800 held:706800 maker:706800 maker:706800 maker:706700 maker:706700 extra-food:706800 pnbp:1484242 capital:3463308',
	],
	[0, 100, 0, [3, 2, 1], 'pnbp:15 capital:85'],
	[
		1,
		3_000_000,
		800_000,
		[3, 2, 1],
		'material:800000 maker:440000 held:293300 extra-food:146700 pnbp:330000 partner:550000 capital:440000',
	],
	[
		1,
		4_550_000,
		1_234_567,
		[3, 2, 1],
		'material:1234567 maker:663100 held:442000 extra-food:221000 pnbp:497314 partner:828858 capital:663161',
	],
	[
		1,
		7_500_000,
		0,
		[3, 2, 1],
		'maker:1500000 held:1000000 extra-food:500000 pnbp:1125000 partner:1875000 capital:1500000',
	],
	[1, 999_900, 1_200_000, [5, 1], 'material:999900'],
	[
		1,
		12_995_000,
		3_100_050,
		[17, 4, 9],
		'material:3100050 maker:2242800 held:527700 extra-food:1187400 pnbp:1484242 partner:2473737 capital:1979071',
	],
	[1, 100, 0, [1, 1, 1, 1, 1, 1, 1], 'pnbp:15 partner:25 capital:60'],
	[
		2,
		3_000_000,
		800_000,
		[1, 1, 1, 1, 1, 1, 1],
		'material:800000 maker:141500 held:141500 maker:141400 maker:141400 maker:141400 maker:141400 extra-food:141400 pnbp:330000 partner:440000 capital:440000',
	],
	[
		2,
		4_550_000,
		1_234_567,
		[1, 1, 1, 1, 1, 1, 1],
		'material:1234567 maker:213200 held:213200 maker:213100 maker:213100 maker:213100 maker:213100 extra-food:213100 pnbp:497314 partner:663086 capital:663133',
	],
	[
		2,
		7_500_000,
		0,
		[1, 1, 1, 1, 1, 1, 1],
		'maker:482200 held:482200 maker:482100 maker:482100 maker:482100 maker:482100 extra-food:482200 pnbp:1125000 partner:1500000 capital:1500000',
	],
	[2, 999_900, 1_200_000, [3, 2, 1], 'material:999900'],
	[
		2,
		12_995_000,
		3_100_050,
		[5, 1],
		'material:3100050 maker:3710600 held:742100 pnbp:1484242 partner:1978990 capital:1979018',
	],
	[2, 100, 0, [17, 4, 9], 'pnbp:15 partner:20 capital:65'],
]

it.each(given)('rule %i shares %i with %i of material as it always did', (index, ...piece) => {
	const [priceSen, materialSen, sheet, shares] = piece
	const read = readTerms(rules[index]?.terms)
	if ('fault' in read) throw new Error(read.fault)
	const marks = ['premi', 'hold', 'extra-food'] as const
	const split = splitUnit({
		priceSen: sen(priceSen),
		materialCostSen: sen(materialSen),
		terms: read.terms,
		partnerId: 'partner',
		contributions: sheet.map((weight, line) => ({
			makerId: `m${line}`,
			weight,
			earning: marks[line] ?? 'premi',
		})),
	})
	expect(split.map(({ party, amountSen }) => `${party}:${amountSen}`).join(' ')).toBe(shares)
})
