import { LinkButton } from '#app/ui/kit/link-button.tsx'

interface Props {
	/** the address of both without their endings */
	base: string
	label: string
}

/** An example of a sheet to fill in, as a workbook and as text. */
export function SheetTemplates({ base, label }: Props) {
	return (
		<p className="flex flex-wrap gap-3">
			{['xlsx', 'csv'].map((ending) => (
				<LinkButton key={ending} to={`${base}.${ending}`} tone="secondary" reloadDocument download>
					{`${label} (.${ending})`}
				</LinkButton>
			))}
		</p>
	)
}
