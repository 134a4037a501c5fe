/** What the sheets of an engagement are told. */
export interface CourseSheetProps {
  readonly engagementId: string;
  readonly version: number;
  readonly clientName: string;
  readonly close: () => void;
}
