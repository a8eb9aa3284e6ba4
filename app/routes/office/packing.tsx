import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import type { Copy } from '#app/copy/copy.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { changePacking } from '#app/domain/catalogue/change-packing.server.ts'
import { type PackingFault, packingSchema } from '#app/domain/catalogue/packing.ts'
import { getOfferBySku } from '#app/domain/catalogue/products.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'

type FieldName = keyof Copy['office']['packing']['form']['fields']

export const handle: PageHandle = { title: (copy) => copy.office.packing.title }

export const loader = reads(surfaces.office.access, async ({ params, services: { db } }) => {
	const { productName, label, weightGrams, packed } = await getOfferBySku(db, params.sku ?? '')
	return {
		productName,
		label,
		now: {
			weightGrams: String(weightGrams),
			lengthCm: String(packed?.lengthCm ?? ''),
			widthCm: String(packed?.widthCm ?? ''),
			heightCm: String(packed?.heightCm ?? ''),
		} satisfies Record<FieldName, string>,
	}
})

export const action = writes(surfaces.office.access, async ({ params, form, services, actor }) => {
	const parsed = parseForm(packingSchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	const sku = params.sku ?? ''
	await changePacking(services, { sku, ...parsed.value }, actor)
	return redirect(`/kantor/kemasan?${new URLSearchParams({ simpan: sku })}`, 303)
})

/** What one piece of a variant weighs and measures. */
export default function PackingPage() {
	const { productName, label, now } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { packing: words, ...office } = useCopy().office
	const language = useLanguage()
	const busy = useNavigation().state === 'submitting'
	const { fields, faults } = words.form
	const title = fill(words.form.title, {
		product: inLanguage(productName, language),
		variant: inLanguage(label, language),
	})
	const field = (name: FieldName) => {
		const fault = answer?.faults[name] as PackingFault | undefined
		return {
			id: name,
			name,
			...fields[name],
			defaultValue: answer?.typed[name] ?? now[name],
			errors: fault && [faults[fault]],
			inputMode: 'numeric' as const,
			autoComplete: 'off',
		}
	}
	return (
		<>
			<PageHeader
				title={title}
				lead={words.form.lead}
				trail={{
					label: office.trail,
					crumbs: [{ label: words.title, to: '/kantor/kemasan' }, { label: title }],
				}}
			/>
			<Form method="post" noValidate className="max-w-xl">
				<RefusalNotice answer={answer} title={words.form.refusedTitle} className="mb-6" />
				<div className="grid gap-5">
					<TextField {...field('weightGrams')} required />
					<div className="grid gap-5 sm:grid-cols-3">
						<TextField {...field('lengthCm')} />
						<TextField {...field('widthCm')} />
						<TextField {...field('heightCm')} />
					</div>
				</div>
				<Button busy={busy} className="mt-8">
					{busy ? words.form.submitting : words.form.submit}
				</Button>
			</Form>
		</>
	)
}

export { StaffError as ErrorBoundary }
