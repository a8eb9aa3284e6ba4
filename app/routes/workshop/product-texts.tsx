import { Form } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { Edition } from '#app/domain/catalogue/editions.server.ts'
import { LONGEST_TEXTS, productTextNames } from '#app/domain/catalogue/product-fields.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { TextArea } from '#app/ui/kit/text-area.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { ProductFacts } from './product-facts.tsx'

interface Props {
	edition: Edition
	answer: FormAnswer | undefined
}

const LONG = 300

/** What is said of a product, in both languages side by side. */
export function ProductTexts({ edition, answer }: Props) {
	const words = useCopy().products
	const { product } = edition
	const mine = answer?.typed.intent === 'texts' ? answer : undefined
	const field = (name: (typeof productTextNames)[number], language: 'id' | 'en') => {
		const key = `${name}_${language}`
		const label = language === 'id' ? words.texts.indonesian : words.texts.english
		return {
			id: key,
			name: key,
			label: fill(label, { field: words.texts.fields[name] }),
			defaultValue: mine?.typed[key] ?? product[name][language],
			maxLength: LONGEST_TEXTS[name],
			rows: LONGEST_TEXTS[name] > LONG ? 5 : 2,
			errors: mine?.faults[key] === undefined ? undefined : [words.faults[key] ?? words.faultTitle],
			...(language === 'en' && { placeholder: product[name].id }),
		}
	}
	return (
		<Section title={words.texts.title} lead={words.texts.lead}>
			<Form method="post" className="mt-4 flex flex-col gap-5">
				<input type="hidden" name="intent" value="texts" />
				<input type="hidden" name="edition" value={edition.edition} />
				{productTextNames.map((name) => (
					<div key={name} className="grid gap-4 sm:grid-cols-2">
						<TextArea {...field(name, 'id')} />
						<TextArea {...field(name, 'en')} />
					</div>
				))}
				<ProductFacts product={product} typed={mine?.typed} />
				<Button tone="secondary" className="self-start" disabled={edition.state === 'retired'}>
					{words.texts.submit}
				</Button>
			</Form>
		</Section>
	)
}
