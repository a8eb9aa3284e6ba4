import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useRef } from 'react'
import { z } from 'zod'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { actorId } from '#app/domain/audit/actor.ts'
import { unpackedPieces } from '#app/domain/orders/parcels/unpacked-pieces.server.ts'
import { getCount } from '#app/domain/stock/opname/opnames.server.ts'
import { recordCount } from '#app/domain/stock/opname/record-count.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { wholeNumber } from '#app/http/whole-number.ts'
import { writes } from '#app/http/writes.server.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { FieldErrors } from '#app/ui/kit/field.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { useHydrated } from '#app/ui/office/use-hydrated.ts'

const MOST = 99_999
const countSchema = z.object({ counted: wholeNumber(0, MOST) })

export const handle: PageHandle = { title: (copy) => copy.opname.list.title }

export const loader = reads(
	surfaces.workshop.access,
	async ({ params, services: { db }, actor }) => {
		const [number, countId] = [params.number ?? '', params.id ?? '']
		const line = await getCount(db, { number, countId, staffId: actorId(actor) ?? '' })
		return { number, line }
	},
)

export const action = writes(
	surfaces.workshop.access,
	async ({ params, form, services, actor }) => {
		const parsed = parseForm(countSchema, form)
		if (!('value' in parsed)) return faulty(parsed.answer)
		const input = { number: params.number ?? '', countId: params.id ?? '', ...parsed.value }
		const staffId = actorId(actor) ?? ''
		const { lotCode } = await getCount(services.db, { ...input, staffId })
		const deps = { ...services, unpacked: unpackedPieces }
		const { state, hasMoved } = await recordCount(deps, input, actor)
		const kini = hasMoved ? 'open' : state
		const query = new URLSearchParams({ kini, lot: lotCode })
		return redirect(`/bengkel/opname/${input.number}?${query}`, 303)
	},
)

/** One lot to be counted, with large targets and without the number of the books. */
export default function CountPage() {
	const { number, line } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { opname, office } = useCopy()
	const { count: words } = opname
	const language = useLanguage()
	const name = [line.productName, line.variantLabel].map((text) => inLanguage(text, language))
	return (
		<div className="max-w-xl">
			<PageHeader
				title={fill(words.title, { code: line.lotCode })}
				lead={`${name.join(', ')}, ${line.sizeLabel}`}
				trail={{
					label: office.trail,
					crumbs: [
						{ label: opname.list.title, to: '/bengkel/opname' },
						{ label: number, to: `/bengkel/opname/${number}` },
						{ label: line.lotCode },
					],
				}}
			/>
			<p className="mb-6 flex flex-wrap items-center gap-3">
				{line.placeCode && <Badge tone="info">{line.placeCode}</Badge>}
				<Badge>{fill(words.pass, { pass: line.pass })}</Badge>
			</p>
			<RefusalNotice answer={answer} className="mb-6" />
			<CountForm answer={answer} />
			<p className="mt-6 text-muted text-small">{words.lead}</p>
		</div>
	)
}

function CountForm({ answer }: { answer: FormAnswer | undefined }) {
	const { count: words } = useCopy().opname
	const busy = useNavigation().state === 'submitting'
	const isHydrated = useHydrated()
	const field = useRef<HTMLInputElement>(null)
	const step = (by: number) => {
		const { current } = field
		if (!current) return
		current.value = String(Math.max(0, (Number(current.value) || 0) + by))
	}
	const stepper = (by: number, label: string, sign: string) =>
		isHydrated && (
			<Button
				type="button"
				tone="secondary"
				size="large"
				aria-label={label}
				onClick={() => step(by)}
				className="min-h-16 min-w-16 text-heading"
			>
				{sign}
			</Button>
		)
	const errors = answer?.faults.counted ? [words.fault] : undefined
	return (
		<Form method="post" noValidate className="flex flex-col gap-5">
			<label htmlFor="counted" className="font-semibold">
				{words.counted}
			</label>
			<div className="flex items-stretch gap-3">
				{stepper(-1, words.less, '−')}
				<input
					ref={field}
					id="counted"
					name="counted"
					defaultValue={answer?.typed.counted}
					inputMode="numeric"
					autoComplete="off"
					aria-invalid={errors ? true : undefined}
					aria-describedby={errors ? 'counted-error' : undefined}
					className="control figures min-h-16 min-w-0 flex-1 text-center text-heading"
				/>
				{stepper(1, words.more, '+')}
			</div>
			<FieldErrors controlId="counted" errors={errors} />
			<Button size="large" busy={busy} wide>
				{words.submit}
			</Button>
		</Form>
	)
}

export { StaffError as ErrorBoundary }
