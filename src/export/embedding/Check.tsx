/** A choice between yes and no. */
export function Check({ label, checked, onCheck }: { label: string; checked: boolean; onCheck: (checked: boolean) => void }) {
	return (
		<label className="embedding-check">
			<input type="checkbox" checked={checked} onChange={(event) => onCheck(event.target.checked)} />
			{label}
		</label>
	);
}
