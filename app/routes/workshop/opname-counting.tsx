import { Form, useNavigation, useParams } from '@remix-run/react'
import { useRef } from 'react'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { BlindLine } from '#app/domain/stock/opname/opnames.server.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { ScanButton } from '#app/routes/office/scan-button.tsx'
import { inLanguage } from '#app/shared/text.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { Section } from '#app/ui/office/section.tsx'

const SHOWN = 100

interface Props {
	lines: readonly BlindLine[]
	answer: FormAnswer | undefined
}

/** What is left to count, by place; the numbers of the books are not here. */
export function OpnameCounting({ lines, answer }: Props) {
	const { one: words } = useCopy().opname
	const done = lines.filter((line) => line.state === 'settled')
	const todo = lines.filter((line) => line.state !== 'settled')
	return (
		<div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
			<div className="flex min-w-0 flex-col gap-8 lg:order-last">
				<Find answer={answer} />
				<End isReady={todo.length === 0} />
			</div>
			<div className="flex min-w-0 flex-col gap-8">
				<div>
					<p className="font-semibold">
						{fill(words.progress, { done: done.length, all: lines.length })}
					</p>
					<progress
						value={done.length}
						max={lines.length}
						aria-label={words.todo}
						className="mt-2 h-2 w-full accent-primary"
					/>
				</div>
				{todo.length > 0 && (
					<Section title={words.todo}>
						<Lines lines={todo.slice(0, SHOWN)} />
						{todo.length > SHOWN && (
							<p className="py-3 text-muted text-small">
								{fill(words.more, { count: todo.length - SHOWN })}
							</p>
						)}
					</Section>
				)}
				{done.length > 0 && (
					<Disclosure title={`${words.done} (${done.length})`}>
						<Lines lines={done.slice(0, SHOWN)} />
					</Disclosure>
				)}
			</div>
		</div>
	)
}

function Find({ answer }: Pick<Props, 'answer'>) {
	const { one: words } = useCopy().opname
	const busy = useNavigation().state === 'submitting'
	const form = useRef<HTMLFormElement>(null)
	const field = useRef<HTMLInputElement>(null)
	const read = (code: string) => {
		if (!field.current || !form.current) return
		field.current.value = code
		form.current.requestSubmit()
	}
	return (
		<Form method="post" ref={form}>
			<input type="hidden" name="intent" value="begin" />
			<label htmlFor="code" className="font-semibold">
				{words.find}
			</label>
			<div className="mt-1.5 flex gap-2">
				<input
					ref={field}
					id="code"
					name="code"
					type="search"
					defaultValue={answer?.typed.code}
					maxLength={200}
					required
					autoComplete="off"
					autoCapitalize="characters"
					spellCheck={false}
					aria-describedby="code-hint"
					className="control min-h-13 min-w-0 flex-1"
				/>
				<Button size="large" busy={busy}>
					{words.findSubmit}
				</Button>
			</div>
			<p id="code-hint" className="mt-1.5 text-muted text-small">
				{words.findHint}
			</p>
			<ScanButton onRead={read} />
		</Form>
	)
}

function Lines({ lines }: Pick<Props, 'lines'>) {
	const { one: words } = useCopy().opname
	const language = useLanguage()
	return (
		<ul className="divide-y divide-line">
			{lines.map((line) => (
				<li key={line.lotCode} className="flex items-center justify-between gap-4 py-3">
					<div className="min-w-0 text-small">
						<p className="flex flex-wrap items-center gap-x-3">
							<span className="figures font-semibold">{line.lotCode}</span>
							{line.placeCode && <Badge>{line.placeCode}</Badge>}
							{line.state === 'recount' && (
								<Badge tone="warn">{words.lineStates[line.state]}</Badge>
							)}
						</p>
						<p className="break-words text-caption text-muted">
							{[line.productName, line.variantLabel]
								.map((text) => inLanguage(text, language))
								.concat(line.sizeLabel)
								.join(', ')}
						</p>
					</div>
					<Form method="post" className="shrink-0">
						<input type="hidden" name="intent" value="begin" />
						<Button
							name="code"
							value={line.lotCode}
							tone="secondary"
							aria-label={fill(words.countOf, { code: line.lotCode })}
						>
							{line.state === 'open' ? words.count : words.countAgain}
						</Button>
					</Form>
				</li>
			))}
		</ul>
	)
}

function End({ isReady }: { isReady: boolean }) {
	const { one: words } = useCopy().opname
	const { number = '' } = useParams()
	const busy = useNavigation().state === 'submitting'
	return (
		<>
			{isReady && (
				<Form method="post" className="rounded-patch border border-line bg-surface p-5">
					<p className="mb-4 text-small">{words.closeLead}</p>
					<Button name="intent" value="close" busy={busy}>
						{words.close}
					</Button>
				</Form>
			)}
			<Disclosure title={words.cancel}>
				<Form method="post" className="flex flex-col gap-4">
					<TextField
						id="decision"
						name="decision"
						label={words.cancelReason}
						maxLength={300}
						required
						autoComplete="off"
					/>
					<Button
						name="intent"
						value="cancel"
						tone="danger"
						busy={busy}
						aria-label={`${words.cancel} ${number}`}
						className="self-start"
					>
						{words.cancel}
					</Button>
				</Form>
			</Disclosure>
		</>
	)
}
