import { Form, useNavigation } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { Sen } from '#app/shared/money.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'

interface Props {
	waiting: readonly {
		id: string
		reason: string | null
		/** who looks at it has proposed it */
		isOwn: boolean
		sides: readonly { position: number; amount_sen: Sen; entry_number: number | null }[]
	}[]
	mayAct: boolean
}

/** Matches above the limit, which hold once another person has approved them. */
export function WaitingMatches({ waiting, mayAct }: Props) {
	const { matching: words } = useCopy().reconciliation
	const busy = useNavigation().state !== 'idle'
	if (waiting.length === 0) return null
	return (
		<Card title={words.waiting} className="mb-8">
			<ul className="flex flex-col gap-6">
				{waiting.map(({ id, reason, isOwn, sides }) => (
					<li key={id}>
						<p className="break-words text-small">{reason}</p>
						<p className="figures text-caption text-muted">
							{sides.map((side) => (
								<span key={side.position} className="block">
									<Money sen={side.amount_sen} />{' '}
									{side.entry_number !== null && fill(words.entry, { number: side.entry_number })}
								</span>
							))}
						</p>
						{isOwn && <Notice tone="warn">{words.own}</Notice>}
						{mayAct && (
							<Form method="post" className="mt-3 flex flex-wrap gap-3">
								<input type="hidden" name="matchId" value={id} />
								{!isOwn && (
									<Button name="intent" value="approve" busy={busy}>
										{words.approve}
									</Button>
								)}
								<Button name="intent" value="decline" tone="secondary" busy={busy}>
									{words.decline}
								</Button>
							</Form>
						)}
					</li>
				))}
			</ul>
		</Card>
	)
}
