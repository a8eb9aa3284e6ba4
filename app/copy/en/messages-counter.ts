import type { counterMessages as indonesian } from '../id/messages-counter.ts'

export const counterMessages: typeof indonesian = {
	title: 'Collected at the counter',
	free: 'Free',
	'order-paid': {
		subject: 'We have received the payment for order {number}',
		heading: 'Thank you!',
		body: 'We have received {total} for order {number} and are preparing it for you to collect at the counter.',
	},
	where: 'Where: {place}, {hours}. Please name your order number.',
	kept: 'We keep it for {days} days from when it is ready.',
	whatsapp: {
		'to-pay-in-cash':
			'Hello {name}, this is Bekal, Rutan Magetan. We hold the pieces of order {number} until {until}. Come to the counter before that and pay {total} in cash: {hours}. Please name the order number.',
		'being-prepared':
			'Hello {name}, this is Bekal, Rutan Magetan. We have received {total} for order {number}, thank you. We are preparing it and will write as soon as it can be collected at the counter.',
		ready:
			'Hello {name}, this is Bekal, Rutan Magetan. Order {number} is ready to be collected at the counter: {hours}. Please name the order number.',
		received:
			'Hello {name}, this is Bekal, Rutan Magetan. You have collected order {number} at the counter, thank you. Is anything not right? Answer this message by {until}.',
	},
}
