//! A renderer without GPU or display: it paints egui's triangles into an image, one by one.

use std::collections::HashMap;

use egui::epaint::{Mesh, Primitive, Vertex};
use egui::{Color32, ColorImage, Pos2, Rect, TextureId, TexturesDelta};
use egui_kittest::TestRenderer;
use image::{Rgba, RgbaImage};

/// The textures known so far.
#[derive(Default)]
pub struct Screen {
    textures: HashMap<TextureId, ColorImage>,
}

impl TestRenderer for Screen {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        let mut set: Vec<_> = delta.set.drain().collect();
        set.sort_by_key(|(id, _)| *id);
        for (id, deltas) in set {
            for delta in deltas {
                let egui::ImageData::Color(image) = &delta.image;
                match (delta.pos, self.textures.get_mut(&id)) {
                    (Some([x, y]), Some(texture)) => patch(texture, image, x, y),
                    _ => drop(self.textures.insert(id, (**image).clone())),
                }
            }
        }
        self.textures.retain(|id, _| !delta.free.contains(id));
        delta.free.clear();
    }

    fn render(
        &mut self,
        ctx: &egui::Context,
        output: &egui::FullOutput,
    ) -> Result<RgbaImage, String> {
        let scale = ctx.pixels_per_point();
        let size = ctx.content_rect().size() * scale;
        let mut image = RgbaImage::from_pixel(
            size.x.round() as u32,
            size.y.round() as u32,
            Rgba([0, 0, 0, 255]),
        );
        for clipped in ctx.tessellate(output.shapes.clone(), scale) {
            if let Primitive::Mesh(mesh) = &clipped.primitive {
                self.paint(&mut image, mesh, clipped.clip_rect * scale, scale);
            }
        }
        Ok(image)
    }
}

fn patch(texture: &mut ColorImage, image: &ColorImage, x: usize, y: usize) {
    for row in 0..image.size[1] {
        let target = (y + row) * texture.size[0] + x;
        let source = row * image.size[0];
        texture.pixels[target..target + image.size[0]]
            .copy_from_slice(&image.pixels[source..source + image.size[0]]);
    }
}

impl Screen {
    fn paint(&self, image: &mut RgbaImage, mesh: &Mesh, clip: Rect, scale: f32) {
        let Some(texture) = self.textures.get(&mesh.texture_id) else {
            return;
        };
        for corners in mesh.indices.chunks_exact(3) {
            let corners = [0, 1, 2].map(|i| mesh.vertices[corners[i] as usize]);
            triangle(image, texture, corners, clip, scale);
        }
    }
}

fn triangle(
    image: &mut RgbaImage,
    texture: &ColorImage,
    corners: [Vertex; 3],
    clip: Rect,
    scale: f32,
) {
    let [a, b, c] = corners.map(|v| v.pos * scale);
    let area = cross(a, b, c);
    if area == 0.0 {
        return;
    }
    let bounds = Rect::from_points(&[a, b, c]).intersect(clip);
    let columns = bounds.left().round().max(0.0) as u32
        ..bounds.right().round().clamp(0.0, image.width() as f32) as u32;
    for y in bounds.top().round().max(0.0) as u32
        ..bounds.bottom().round().clamp(0.0, image.height() as f32) as u32
    {
        for x in columns.clone() {
            let p = Pos2::new(x as f32 + 0.5, y as f32 + 0.5);
            let weights = [
                cross(p, b, c) / area,
                cross(a, p, c) / area,
                cross(a, b, p) / area,
            ];
            if weights.iter().all(|w| *w >= 0.0) && owns_edges(weights, area, [a, b, c]) {
                blend(image.get_pixel_mut(x, y), shade(texture, &corners, weights));
            }
        }
    }
}

/// A pixel centre right on an edge belongs to one of the two triangles that share it, not to both.
fn owns_edges(weights: [f32; 3], area: f32, [a, b, c]: [Pos2; 3]) -> bool {
    let edges = [(b, c), (c, a), (a, b)];
    weights.iter().zip(edges).all(|(weight, (from, to))| {
        let edge = (to - from) * area.signum();
        *weight > 0.0 || edge.y > 0.0 || (edge.y == 0.0 && edge.x < 0.0)
    })
}

fn cross(a: Pos2, b: Pos2, c: Pos2) -> f32 {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

fn shade(texture: &ColorImage, corners: &[Vertex; 3], weights: [f32; 3]) -> [f32; 4] {
    let (mut color, mut uv) = ([0.0; 4], [0.0; 2]);
    for (vertex, weight) in corners.iter().zip(weights) {
        let rgba = vertex.color.to_array();
        (0..4).for_each(|i| color[i] += f32::from(rgba[i]) * weight);
        uv[0] += vertex.uv.x * weight;
        uv[1] += vertex.uv.y * weight;
    }
    let texel = sample(texture, uv);
    [0, 1, 2, 3].map(|i| color[i] * texel[i] / 255.0)
}

/// Bilinear, as egui's own renderers sample.
fn sample(texture: &ColorImage, uv: [f32; 2]) -> [f32; 4] {
    let [width, height] = texture.size;
    let x = (uv[0] * width as f32 - 0.5).clamp(0.0, width as f32 - 1.0);
    let y = (uv[1] * height as f32 - 0.5).clamp(0.0, height as f32 - 1.0);
    let (left, top) = (x as usize, y as usize);
    let (fx, fy) = (x - left as f32, y - top as f32);
    let texel = |x: usize, y: usize| -> Color32 {
        texture.pixels[y.min(height - 1) * width + x.min(width - 1)]
    };
    let mut mixed = [0.0; 4];
    let corners = [
        (0, 0, (1.0 - fx) * (1.0 - fy)),
        (1, 0, fx * (1.0 - fy)),
        (0, 1, (1.0 - fx) * fy),
        (1, 1, fx * fy),
    ];
    for (dx, dy, weight) in corners {
        if weight > 0.0 {
            let rgba = texel(left + dx, top + dy).to_array();
            (0..4).for_each(|i| mixed[i] += f32::from(rgba[i]) * weight);
        }
    }
    mixed
}

/// Premultiplied alpha over what is there.
fn blend(pixel: &mut Rgba<u8>, source: [f32; 4]) {
    let keep = 1.0 - source[3] / 255.0;
    for (channel, value) in pixel.0.iter_mut().zip(source).take(3) {
        *channel = (value + f32::from(*channel) * keep)
            .round()
            .clamp(0.0, 255.0) as u8;
    }
}
