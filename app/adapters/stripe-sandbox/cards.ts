import type { CardName, DisputeReason } from './control-shapes.ts'

export interface TestCard {
	name: CardName
	number: string
	brand: 'visa'
	last4: string
	country: string
	/** asks the buyer's bank before it pays */
	authenticates: boolean
	decline: { code: string; declineCode: string; message: string } | null
	refund: 'succeeds' | 'pending' | 'fails'
	/** its holder's bank disputes the charge as soon as it is made */
	dispute: DisputeReason | null
}

const plain = {
	brand: 'visa',
	country: 'US',
	authenticates: false,
	refund: 'succeeds',
	dispute: null,
} as const

/** Stripe's test cards that the sandbox knows: https://docs.stripe.com/testing. */
export const TEST_CARDS: readonly TestCard[] = [
	{ ...plain, name: 'visa', number: '4242424242424242', last4: '4242', decline: null },
	{
		...plain,
		name: 'declined',
		number: '4000000000000002',
		last4: '0002',
		decline: {
			code: 'card_declined',
			declineCode: 'generic_decline',
			message: 'Your card was declined.',
		},
	},
	{
		...plain,
		name: 'insufficient-funds',
		number: '4000000000009995',
		last4: '9995',
		decline: {
			code: 'card_declined',
			declineCode: 'insufficient_funds',
			message: 'Your card has insufficient funds.',
		},
	},
	{
		...plain,
		name: 'authentication',
		number: '4000002500003155',
		last4: '3155',
		decline: null,
		authenticates: true,
	},
	{
		...plain,
		name: 'authentication-always',
		number: '4000002760003184',
		last4: '3184',
		decline: null,
		authenticates: true,
	},
	{
		...plain,
		name: 'refund-pending',
		number: '4000000000007726',
		last4: '7726',
		decline: null,
		refund: 'pending',
	},
	{
		...plain,
		name: 'refund-fails',
		number: '4000000000005126',
		last4: '5126',
		decline: null,
		refund: 'fails',
	},
	{
		...plain,
		name: 'disputed',
		number: '4000000000000259',
		last4: '0259',
		decline: null,
		dispute: 'fraudulent',
	},
	{
		...plain,
		name: 'disputed-not-received',
		number: '4000000000002685',
		last4: '2685',
		decline: null,
		dispute: 'product_not_received',
	},
	{
		...plain,
		name: 'inquiry',
		number: '4000000000001976',
		last4: '1976',
		decline: null,
		dispute: 'inquiry',
	},
]

export function cardNamed(name: CardName): TestCard {
	const card = TEST_CARDS.find((one) => one.name === name)
	if (card === undefined) throw new Error(`no test card ${name}`)
	return card
}

/** The test card with this number, spaces and dashes aside. Any other number is not taken. */
export function cardNumbered(typed: string): TestCard | undefined {
	const number = typed.replace(/[\s-]/g, '')
	return TEST_CARDS.find((card) => card.number === number)
}
