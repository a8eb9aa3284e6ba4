import { Form, Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { deadlineInWords, momentInWords } from '#app/copy/calendar.ts'
import type { Copy } from '#app/copy/copy.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { deliveryDaysTo } from '#app/domain/orders/complaint-window.ts'
import { Badge, type BadgeTone } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { buttonLook } from '#app/ui/kit/button-look.ts'
import { Icon } from '#app/ui/kit/icon.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { mayComplain, type OrderView } from './order-view.ts'

const TONES: Record<OrderView['state'], BadgeTone> = {
	'awaiting-payment': 'warn',
	cancelled: 'plain',
	expired: 'plain',
	paid: 'good',
	'part-sent': 'good',
	sent: 'good',
	received: 'good',
	complained: 'warn',
	'refund-due': 'info',
	completed: 'good',
	refunded: 'info',
	voided: 'plain',
}

interface Props {
	view: OrderView
	/** the address of this page */
	own: string
	/** the buyer has just come back from the payment page */
	isBack: boolean
	/** how to pay, where that is told here */
	children?: ReactNode
}

/** How the order stands, in one sentence, and what can be done now. */
export function OrderStory({ view, own, isBack, children }: Props) {
	const copy = useCopy()
	const { order: words } = copy.storefront
	return (
		<header>
			<Badge tone={TONES[view.state]}>{words.states[view.state]}</Badge>
			<h1 className="mt-3 font-display text-heading lining-nums">
				{words.heading} <span className="whitespace-nowrap">{view.number}</span>
			</h1>
			<p className="mt-1 text-muted text-small">
				{fill(words.placed, { date: momentInWords(view.placedAt, copy.calendar) })}
			</p>
			<p className="mt-5 text-lead">{storyOf(copy, view, isBack)}</p>
			{children}
			<WhatNow view={view} own={own} isBack={isBack} />
			<Complaint view={view} own={own} />
		</header>
	)
}

function storyOf(copy: Copy, view: OrderView, isBack: boolean): string {
	const { order, paying } = copy.storefront
	const { stories } = order
	if (view.isProofWaiting) return paying.storyWaiting
	if (view.state === 'refunded' && view.method !== 'stripe') return paying.storyRefunded
	// An officer has seen it succeed, and nobody has found it: no money was handed back.
	if (view.state === 'voided' && view.method === 'qris') return stories['voided-qris']
	if (view.isRefunding && view.state !== 'refunded') return stories.refunding
	if (view.isExchanging && view.state !== 'complained') return stories.exchanging
	if (view.state === 'received' && view.complaintUntil) {
		const until = deadlineInWords(view.complaintUntil, copy.calendar)
		return fill(view.keepsNothing ? stories['received-nothing'] : stories.received, { until })
	}
	if (view.state === 'completed' && view.keepsNothing) return stories['completed-nothing']
	if (view.service === null && view.state === 'paid') return copy.storefront.delivery.collectPaid
	if (view.state !== 'awaiting-payment') return stories[view.state]
	if (view.isCancelling) return stories.cancelling
	if (isBack) return stories.checking
	return fill(stories['awaiting-payment'], {
		until: momentInWords(view.payUntil, copy.calendar),
	})
}

function WhatNow({ view, own, isBack }: Props) {
	const { order: words } = useCopy().storefront
	if (view.state === 'cancelled' || view.state === 'expired') {
		return (
			<LinkButton to="/produk" className="mt-6">
				{words.orderAgain}
			</LinkButton>
		)
	}
	if (view.state === 'sent') return <ConfirmReceipt own={own} country={view.recipient.country} />
	if (view.state !== 'awaiting-payment' || view.isProofWaiting) return null
	if (isBack || view.isCancelling) {
		return (
			<Link to={`${own}?bayar=selesai`} className={`${buttonLook({ tone: 'secondary' })} mt-6`}>
				{words.refresh}
			</Link>
		)
	}
	return (
		<Form method="post" action={own} className="mt-6 flex flex-col items-start gap-4">
			{view.method === 'stripe' && (
				<Button name="intent" value="pay" size="large">
					<Icon name="lock" />
					{words.pay}
				</Button>
			)}
			<CallOff />
		</Form>
	)
}

/** Asks once more, without a script: an order that is called off stays so. */
function CallOff() {
	const { order: words } = useCopy().storefront
	const look = buttonLook({ tone: 'secondary', size: 'large' })
	return (
		<details className="group/off w-full">
			<summary className={`${look} list-none [&::-webkit-details-marker]:hidden`}>
				{words.cancel}
			</summary>
			<p className="mt-4 max-w-reading text-small">{words.cancelLead}</p>
			<Button name="intent" value="cancel" tone="danger" className="mt-3">
				{words.cancelSurely}
			</Button>
		</details>
	)
}

function ConfirmReceipt({ own, country }: { own: string; country: string }) {
	const { order: words } = useCopy().storefront
	return (
		<Form method="post" action={own} className="mt-6">
			<Button name="intent" value="received" size="large">
				{words.confirm}
			</Button>
			<p className="mt-3 text-muted text-small">
				{fill(words.confirmLead, { days: deliveryDaysTo(country) })}
			</p>
		</Form>
	)
}

/** The way to complain, and to what was written about it. */
function Complaint({ view, own }: Pick<Props, 'view' | 'own'>) {
	const { page } = useCopy().complaints
	const isOpen = view.state === 'complained' || view.state === 'refund-due'
	if (!isOpen && !mayComplain(view)) return null
	return (
		<p className="mt-5">
			<TextLink to={`${own}/keluhan`}>{isOpen ? page.linkOpen : page.link}</TextLink>
		</p>
	)
}
