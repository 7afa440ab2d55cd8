import type { Template } from './template.ts'

export const LOGISTICS: Template = {
  sector: { en: 'Transportation and logistics', es: 'Transporte y logística' },
  pathways: [
    {
      key: 'warehouse',
      label: { en: 'Warehousing', es: 'Almacenes' },
      color: 'orange',
      occupations: [
        [
          'distribution',
          'bachelor',
          '11-3071',
          'Transportation and Distribution Managers',
          'Gerentes de transporte y distribución',
        ],
        [
          'warehousesupervisor',
          'certificate',
          '53-1042',
          'Warehouse Supervisors',
          'Supervisores de almacén',
          ['osha10'],
        ],
        ['forklift', 'entry', '53-7051', 'Forklift Operators', 'Operadores de montacargas', ['forklift']],
        ['freightmover', 'entry', '53-7062', 'Freight and Material Movers', 'Trabajadores de carga y materiales'],
      ],
    },
    {
      key: 'driving',
      label: { en: 'Driving', es: 'Conducción' },
      color: 'blue',
      occupations: [
        ['transportinspector', 'certificate', '53-6051', 'Transportation Inspectors', 'Inspectores de transporte'],
        ['heavytruck', 'entry', '53-3032', 'Heavy Truck Drivers', 'Conductores de camiones pesados', ['cdla']],
        ['lighttruck', 'entry', '53-3033', 'Light Truck Drivers', 'Conductores de camiones ligeros'],
      ],
    },
    {
      key: 'planning',
      label: { en: 'Planning and Dispatch', es: 'Planificación y despacho' },
      color: 'green',
      occupations: [
        ['logistician', 'bachelor', '13-1081', 'Logisticians', 'Especialistas en logística', ['supplychain']],
        ['planner', 'associate', '43-5061', 'Production and Planning Clerks', 'Empleados de planificación'],
        ['freightagent', 'associate', '43-5011', 'Cargo and Freight Agents', 'Agentes de carga y fletes'],
        ['dispatcher', 'certificate', '43-5032', 'Dispatchers', 'Despachadores'],
        ['shipping', 'entry', '43-5071', 'Shipping and Inventory Clerks', 'Empleados de envíos e inventario'],
      ],
    },
    {
      key: 'fleet',
      label: { en: 'Fleet Maintenance', es: 'Mantenimiento de flotas' },
      color: 'purple',
      occupations: [
        [
          'fleetsupervisor',
          'associate',
          '49-1011',
          'Fleet Maintenance Supervisors',
          'Supervisores de mantenimiento de flotas',
        ],
        ['diesel', 'certificate', '49-3031', 'Diesel Mechanics', 'Mecánicos de motores diésel', ['ase']],
        ['tire', 'entry', '49-3093', 'Tire Repairers and Changers', 'Reparadores de neumáticos'],
      ],
    },
  ],
  credentials: {
    cdla: ['Commercial driver’s license, class A', 'Licencia de conducir comercial, clase A', 'CDL A', 'license'],
    forklift: ['Forklift operator certificate', 'Certificado de operador de montacargas', 'Forklift', 'certificate'],
    osha10: ['OSHA 10-hour general industry', 'OSHA de 10 horas, industria general', 'OSHA 10', 'certificate'],
    supplychain: [
      'Supply chain certification',
      'Certificación en cadena de suministro',
      'Supply chain',
      'industryCertification',
    ],
    ase: ['Truck repair certification', 'Certificación en reparación de camiones', 'ASE', 'industryCertification'],
  },
  steps: [
    ['freightmover', 'lateral', 'forklift'],
    ['forklift', 'advances', 'warehousesupervisor'],
    ['warehousesupervisor', 'advances', 'distribution'],
    ['lighttruck', 'lateral', 'heavytruck'],
    ['heavytruck', 'advances', 'transportinspector'],
    ['shipping', 'advances', 'dispatcher'],
    ['heavytruck', 'advances', 'dispatcher'],
    ['dispatcher', 'advances', 'planner'],
    ['dispatcher', 'advances', 'freightagent'],
    ['planner', 'advances', 'logistician'],
    ['tire', 'advances', 'diesel'],
    ['diesel', 'advances', 'fleetsupervisor'],
  ],
}
