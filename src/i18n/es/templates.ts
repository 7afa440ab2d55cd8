import type { templatesEn } from '../en/templates.ts'

/** See the English for what each text is for. */
export const templatesEs: { readonly [K in keyof typeof templatesEn]: string } = {
  'template.group': 'Una plantilla de su sector',
  'template.groupText': 'Ocupaciones con códigos SOC, pasos y credenciales. Sin cifras: esas las agrega usted.',
  'template.healthcare': 'Salud',
  'template.healthcareText': 'Enfermería, diagnóstico, terapia, consultorio médico',
  'template.manufacturing': 'Manufactura',
  'template.manufacturingText': 'Producción, maquinado y soldadura, mantenimiento, calidad',
  'template.logistics': 'Transporte y logística',
  'template.logisticsText': 'Almacenes, conducción, planificación, mantenimiento de flotas',
  'template.construction': 'Construcción',
  'template.constructionText': 'Carpintería, electricidad, plomería y climatización, gestión',
  'template.it': 'Tecnología de la información',
  'template.itText': 'Soporte, redes y seguridad, software, datos',
  'template.business': 'Negocios y finanzas',
  'template.businessText': 'Contabilidad, recursos humanos, ventas, banca',
}
