import { redirect } from '@remix-run/node'
import { Form, useActionData, useNavigation } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { createProduct } from '#app/domain/catalogue/create-product.server.ts'
import { colourChoice } from '#app/domain/catalogue/product-fields.ts'
import { newProductSchema } from '#app/domain/catalogue/product-form.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm, typedIn } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { variantOf } from './new-variant.ts'
import { ProductFacts } from './product-facts.tsx'
import { VariantFields } from './variant-fields.tsx'

export const handle: PageHandle = { title: (copy) => copy.products.fresh.title }

export const loader = reads(surfaces.workshop.access, async () => null)

const nothing = { id: '', en: '' }

export const action = writes(surfaces.workshop.access, async ({ form, services, actor }) => {
	const parsed = parseForm(newProductSchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	const { slug, craft, oneOfAKind, name_id, name_en, ...variant } = parsed.value
	const input = {
		slug,
		craft,
		name: { id: name_id, en: name_en },
		summary: nothing,
		description: nothing,
		material: nothing,
		care: nothing,
		colours: colourChoice(typedIn(form)),
		oneOfAKind: oneOfAKind === 'on',
		variants: [variantOf(variant)],
	}
	await createProduct(services, input, actor)
	return redirect(`/bengkel/produk/${slug}?tersimpan`, 303)
})

/** What a product cannot be without; the rest is written on its page. */
export default function ProductNew() {
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { products: words, office } = useCopy()
	const { fresh, texts } = words
	const busy = useNavigation().state === 'submitting'
	const [indonesian, english] = [texts.indonesian, texts.english].map((label) =>
		label.replace('{field}', texts.fields.name),
	)
	const field = (name: string, label = '') => ({
		id: name,
		name,
		label,
		defaultValue: answer?.typed[name],
		errors:
			answer?.faults[name] === undefined ? undefined : [words.faults[name] ?? words.faultTitle],
	})
	return (
		<>
			<PageHeader
				title={fresh.title}
				lead={fresh.lead}
				trail={{
					label: office.trail,
					crumbs: [{ label: words.title, to: '/bengkel/produk' }, { label: fresh.title }],
				}}
			/>
			<RefusalNotice answer={answer} title={words.refusedTitle} className="mb-6" />
			{answer && !answer.refusal && (
				<Notice tone="bad" announce title={words.faultTitle} className="mb-6" />
			)}
			<Form method="post" noValidate className="flex max-w-3xl flex-col gap-5">
				<div className="grid gap-4 sm:grid-cols-2">
					<TextField {...field('name_id', indonesian)} required maxLength={80} />
					<TextField {...field('name_en', english)} maxLength={80} />
				</div>
				<TextField {...field('slug', fresh.slug)} hint={fresh.slugHint} required maxLength={60} />
				<ProductFacts product={null} typed={answer?.typed} />
				<h2 className="font-display text-title">{words.variants.addTitle}</h2>
				<VariantFields typed={answer?.typed ?? {}} faults={answer?.faults ?? {}} />
				<Button busy={busy} className="self-start">
					{busy ? fresh.submitting : fresh.submit}
				</Button>
			</Form>
		</>
	)
}

export { StaffError as ErrorBoundary }
